/** The gate: who asks, may they, and where. The only place that mints a Scope. */
import { forbidden, proofNeeded, unauthenticated, unfinished } from '../errors.ts'
import { type AnyScope, mintScope, type Role } from '../scope.ts'
import type { Endpoint, Permission } from './endpoint.ts'

/** What a sign-in session stands for; found by the function that server.ts passes in. */
export interface Identity {
  accountId: string
  postId: string
  unitId: string
  unitPath: string
  /** Where the unit stood before it moved: its old records stay there. */
  formerPaths: string[]
  role: Role
  /** What is still to be done before anything but one's own account opens. */
  pending: 'password' | 'second-factor' | null
  /** When who sits there last proved who they are; instant of the real clock. */
  provenAt: string
}

export type AccessTable = Readonly<Record<string, readonly Role[]>>

const nobody = '00000000-0000-0000-0000-000000000000'

export function passGate(
  { may, needsProof }: Pick<Endpoint, 'may' | 'needsProof'>,
  identity: Identity | undefined,
  access: AccessTable,
  stepUpSeconds: number,
): AnyScope {
  if (may === 'public') return publicScope()
  if (!identity) throw unauthenticated()
  if (may !== 'signed-in') {
    const allowed = access[may]
    if (!allowed) throw new Error(`no row for ${may} in any access.ts`)
    if (!allowed.includes(identity.role)) throw forbidden()
    if (identity.pending) throw unfinished(identity.pending)
  }
  if (needsProof && Date.now() - Date.parse(identity.provenAt) > stepUpSeconds * 1000) throw proofNeeded()
  const places = [identity.unitPath, ...identity.formerPaths]
  return mintScope<Permission>({
    accountId: identity.accountId,
    postId: identity.postId,
    unitId: identity.unitId,
    unitPath: identity.unitPath,
    role: identity.role,
    pending: identity.pending,
    audience: 'staff',
    ranges: places.slice(0, 8),
    own: places.slice(0, 4),
  })
}

function publicScope(): AnyScope {
  return mintScope<Permission>({
    accountId: nobody,
    postId: nobody,
    unitId: nobody,
    unitPath: '',
    role: 'viewer',
    pending: null,
    audience: 'public',
    ranges: [],
    own: [],
  })
}
