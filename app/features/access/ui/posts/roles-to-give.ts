/** Which roles the select offers: the rule of the server, asked for every role. */
import { type Role, roles } from '../../../../platform/scope.ts'
import { mayAppoint } from '../../posts/appointment.ts'

export const rolesToGive = (giver: { role: Role; unit: { path: string } }, unitPath: string): Role[] =>
  roles.filter((role) => mayAppoint({ unitPath: giver.unit.path, role: giver.role }, { unitPath, role }))
