import * as access from '../../features/access/contract.ts'
import { demoPassword } from '../../features/access/public.ts'
import { permissionCase } from '../permission-table.ts'

export const accessCases = [
  permissionCase(access.getMe, () => ({})),
  permissionCase(access.switchPost, async ({ lead }) => ({ postId: (await lead.call(access.getMe, {})).post.id })),
  permissionCase(access.listPosts, ({ unitId }) => ({ unitId })),
  permissionCase(access.listDemoLogins, () => ({})),
  permissionCase(access.advanceDay, ({ world }) => ({ day: world.clock.today() })),
]

/** Last of all rows, in this order: they end and replace the sessions of the clients that the others use. */
export const sessionCases = [
  permissionCase(access.signOut, () => ({})),
  permissionCase(access.signIn, () => ({ signInName: 'wen', password: demoPassword })),
]
