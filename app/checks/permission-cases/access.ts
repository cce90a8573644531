import { generate } from 'otplib'
import * as access from '../../features/access/contract.ts'
import * as password from '../../features/access/password/contract.ts'
import { demoPassword } from '../../features/access/public.ts'
import * as secondFactor from '../../features/access/second-factor/contract.ts'
import * as session from '../../features/access/sign-in/contract.ts'
import type { Client } from '../../world/test-client.ts'
import { permissionCase, type Stage } from '../permission-table.ts'

/** What the app on the phone would show for a secret given a moment ago. */
const firstCode = async (client: Client) =>
  generate({ secret: (await client.call(secondFactor.beginAuthenticator, {})).secret })

/** Somebody with an authenticator has given the password; the code of the next half minute is the second half. */
async function challenged({ world }: Stage) {
  const client = await world.signInAs('viewer', 'chengchuan-2')
  const { secret } = await client.call(secondFactor.beginAuthenticator, {})
  await client.call(secondFactor.confirmAuthenticator, { code: await generate({ secret }) })
  const signInName = (await client.call(access.getMe, {})).name
  const answer = await world.anonymous.call(access.signIn, { signInName, password: demoPassword })
  if (answer.ok || !answer.challenge) throw new Error('no challenge')
  return { challenge: answer.challenge, code: await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 }) }
}

export const accessCases = [
  permissionCase(access.getMe, () => ({})),
  permissionCase(access.switchPost, async ({ lead }) => ({ postId: (await lead.call(access.getMe, {})).post.id })),
  permissionCase(access.listPosts, ({ unitId }) => ({ unitId })),
  permissionCase(session.listMySessions, () => ({})),
  permissionCase(session.endMySession, async ({ lead, world }) => {
    // A second place where the county's lead is signed in; the test world names accounts by their sign-in name.
    await world.signIn((await lead.call(access.getMe, {})).name)
    const { sessions } = await lead.call(session.listMySessions, {})
    return { sessionId: sessions.find(({ isThis }) => !isThis)?.id ?? '' }
  }),
  permissionCase(session.proveAgain, () => ({ password: demoPassword })),
  permissionCase(secondFactor.getSecondFactor, () => ({})),
  permissionCase(secondFactor.beginAuthenticator, () => ({})),
  permissionCase(access.listDemoLogins, () => ({})),
  permissionCase(access.advanceDay, ({ world }) => ({ day: world.clock.today() })),
]

/** Last of all rows, in this order: they end and replace the sessions of the clients that the others use. */
export const sessionCases = [
  permissionCase(session.answerChallenge, challenged),
  permissionCase(secondFactor.confirmAuthenticator, async ({ lead }) => ({ code: await firstCode(lead) })),
  permissionCase(secondFactor.removeAuthenticator, async ({ lead }) => {
    await lead.call(secondFactor.confirmAuthenticator, { code: await firstCode(lead) })
    return {}
  }),
  permissionCase(password.changePassword, () => ({ current: demoPassword, next: 'Correct horse 4 battery' })),
  permissionCase(session.endMyOtherSessions, () => ({})),
  permissionCase(access.signOut, () => ({})),
  permissionCase(access.signIn, () => ({ signInName: 'wen', password: demoPassword })),
]
