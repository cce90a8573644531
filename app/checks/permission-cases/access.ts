import * as access from '../../features/access/contract.ts'
import * as password from '../../features/access/password/contract.ts'
import { demoPassword } from '../../features/access/public.ts'
import * as secondFactor from '../../features/access/second-factor/contract.ts'
import * as session from '../../features/access/sign-in/contract.ts'
import { permissionCase } from '../permission-table.ts'

const strong = { current: demoPassword, next: 'x' }

export const accessCases = [
  permissionCase(access.getMe, () => ({})),
  permissionCase(access.switchPost, async ({ lead }) => ({ postId: (await lead.call(access.getMe, {})).post.id })),
  permissionCase(access.listPosts, ({ unitId }) => ({ unitId })),
  permissionCase(session.listMySessions, () => ({})),
  permissionCase(session.endMySession, async ({ lead }) => ({
    sessionId: (await lead.call(session.listMySessions, {})).sessions.at(-1)?.id ?? '',
  })),
  permissionCase(session.proveAgain, () => ({ password: demoPassword })),
  permissionCase(session.answerChallenge, () => ({ challenge: 'x'.repeat(43), code: '123456' })),
  permissionCase(password.changePassword, () => strong),
  permissionCase(secondFactor.getSecondFactor, () => ({})),
  permissionCase(secondFactor.beginAuthenticator, () => ({})),
  permissionCase(secondFactor.confirmAuthenticator, () => ({ code: '000000' })),
  permissionCase(secondFactor.removeAuthenticator, () => ({})),
  permissionCase(access.listDemoLogins, () => ({})),
  permissionCase(access.advanceDay, ({ world }) => ({ day: world.clock.today() })),
]

/** Last of all rows, in this order: they end and replace the sessions of the clients that the others use. */
export const sessionCases = [
  permissionCase(session.endMyOtherSessions, () => ({})),
  permissionCase(access.signOut, () => ({})),
  permissionCase(access.signIn, () => ({ signInName: 'wen', password: demoPassword })),
]
