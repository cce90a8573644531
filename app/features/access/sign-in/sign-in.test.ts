import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../../assemble.ts'
import { proofNeededType, unfinishedType } from '../../../platform/http/problem-types.ts'
import { openLog } from '../../../platform/log.ts'
import { type Client, clientOn } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as access from '../contract.ts'
import * as password from '../password/contract.ts'
import { demoPassword } from '../public.ts'
import * as factor from '../second-factor/contract.ts'
import * as session from './contract.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.owner((owner) => owner.query(text, values))
const enter = (signInName: string, word = demoPassword) => {
  const client = clientOn(world.http)
  return client.call(access.signIn, { signInName, password: word }).then((answer) => ({ client, answer }))
}

/** Sets an authenticator up and returns what its app would know, and the recovery codes. */
async function withAuthenticator(client: Client) {
  const { secret, address } = await client.call(factor.beginAuthenticator, {})
  expect(address).toMatch(/^otpauth:\/\/totp\//)
  const wrong = await client.call(factor.confirmAuthenticator, { code: '000000' })
  expect(wrong).toEqual({ ok: false, because: 'wrong-code' })
  const confirmed = await client.call(factor.confirmAuthenticator, { code: await generate({ secret }) })
  if (!confirmed.ok) throw new Error(confirmed.because)
  return { secret, codes: confirmed.recoveryCodes }
}

describe('the second factor', () => {
  it('is asked for after the password, opens once a code, and leaves no session before', async () => {
    const { client } = await enter('zhou')
    const { secret } = await withAuthenticator(client)
    const { client: next, answer } = await enter('zhou')
    if (answer.ok || answer.because !== 'second-factor' || !answer.challenge) throw new Error('no challenge')
    expect((await next.refused(access.getMe, {})).status).toBe(401)
    const { challenge } = answer
    expect(await next.call(session.answerChallenge, { challenge, code: '123456' })).toEqual({
      ok: false,
      because: 'wrong-code',
    })
    // The code that confirmed the authenticator has been used: the step after it opens.
    const used = await generate({ secret })
    expect((await next.call(session.answerChallenge, { challenge, code: used })).ok).toBe(false)
    const code = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 })
    expect(await next.call(session.answerChallenge, { challenge, code })).toEqual({ ok: true })
    expect((await next.call(access.getMe, {})).name).toBe('周牧野')
    expect(await next.call(session.answerChallenge, { challenge, code })).toEqual({ ok: false, because: 'expired' })
  })

  it('gives way to a recovery code, each once, and to nothing after five wrong ones', async () => {
    const { client } = await enter('lin')
    const { codes } = await withAuthenticator(client)
    expect(new Set(codes).size).toBe(10)
    const challenge = async () => {
      const { client: next, answer } = await enter('lin')
      if (answer.ok || !answer.challenge) throw new Error('no challenge')
      return { next, challenge: answer.challenge }
    }
    const first = await challenge()
    const typed = ` ${codes[0]?.toLowerCase()} `
    expect((await first.next.call(session.answerChallenge, { challenge: first.challenge, code: typed })).ok).toBe(true)
    expect((await first.next.call(factor.getSecondFactor, {})).recoveryCodesLeft).toBe(9)
    const again = await challenge()
    for (let tries = 0; tries < 5; tries++)
      expect(
        await again.next.call(session.answerChallenge, { challenge: again.challenge, code: codes[0] ?? '' }),
      ).toEqual({ ok: false, because: 'wrong-code' })
    expect(
      await again.next.call(session.answerChallenge, { challenge: again.challenge, code: codes[1] ?? '' }),
    ).toEqual({ ok: false, because: 'expired' })
  })

  it('is what a step up asks for once it is there, and goes away on request with a proof', async () => {
    const { client } = await enter('he')
    const { secret } = await withAuthenticator(client)
    await sql("UPDATE sign_in_session SET proven_at = now() - interval '6 minutes'")
    const problem = await client.refused(factor.removeAuthenticator, {})
    expect(problem).toMatchObject({ status: 403, type: proofNeededType })
    expect(await client.call(session.proveAgain, { password: demoPassword })).toEqual({ ok: false, because: 'wrong' })
    const code = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 })
    expect(await client.call(session.proveAgain, { code })).toEqual({ ok: true })
    expect(await client.call(factor.removeAuthenticator, {})).toEqual({ ok: true })
    expect((await enter('he')).answer).toEqual({ ok: true })
  })

  it('is demanded outside the demo before anything but one’s own account opens', async () => {
    const { http, db } = await assemble({
      address: world.address,
      secret: 'another',
      dataFolder: world.dataFolder,
      publicUrl: 'http://localhost',
      log: openLog({ level: 'silent' }),
      isDemo: false,
    })
    const client = clientOn(http)
    expect((await client.call(access.signIn, { signInName: 'wen', password: demoPassword })).ok).toBe(true)
    expect((await client.call(access.getMe, {})).pending).toBe('second-factor')
    expect(await client.refused(access.listPosts, { unitId: world.unit('province').id })).toMatchObject({
      status: 403,
      type: unfinishedType,
    })
    await db.close()
  })
})

describe('sessions', () => {
  it('are listed for their owner, who ends one or all others', async () => {
    const [one, two, three] = [await enter('gu'), await enter('gu'), await enter('gu')]
    const { sessions } = await one.client.call(session.listMySessions, {})
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    const another = sessions.find(({ isThis }) => !isThis)
    await one.client.call(session.endMySession, { sessionId: another?.id ?? '' })
    const statuses = [two, three].map(async ({ client }) => (await client.raw(access.getMe, {})).status)
    expect((await Promise.all(statuses)).toSorted()).toEqual([200, 401])
    expect(await one.client.call(session.endMyOtherSessions, {})).toEqual({ ended: 1 })
    expect((await one.client.call(session.listMySessions, {})).sessions).toHaveLength(1)
    const other = await enter('xu')
    const foreign = (await one.client.call(session.listMySessions, {})).sessions[0]?.id ?? ''
    expect((await other.client.refused(session.endMySession, { sessionId: foreign })).status).toBe(404)
  })

  it('of administrators are one at a time, and end after fifteen idle minutes instead of thirty', async () => {
    const [first, second] = [await enter('pei'), await enter('pei')]
    expect((await first.client.refused(access.getMe, {})).status).toBe(401)
    const officer = await enter('shen')
    await sql("UPDATE sign_in_session SET seen_at = now() - interval '16 minutes'")
    expect((await second.client.refused(access.getMe, {})).status).toBe(401)
    expect((await officer.client.call(access.getMe, {})).name).toBe('沈知行')
    await sql("UPDATE sign_in_session SET expires_at = now() - interval '1 second'")
    expect((await officer.client.refused(access.getMe, {})).status).toBe(401)
  })

  it('end the minute the post does', async () => {
    const { client } = await enter('lu')
    await sql("UPDATE post SET ended_at = now() FROM account a WHERE a.id = account_id AND sign_in_name = 'lu'")
    expect((await client.refused(access.getMe, {})).status).toBe(401)
    expect((await enter('lu')).answer).toEqual({ ok: false, because: 'no-post' })
  })
})

describe('the password', () => {
  it('is changed with the old one; other sessions end, and former ones do not come back', async () => {
    const [here, elsewhere] = [await enter('jiang'), await enter('jiang')]
    const change = (current: string, next: string) => here.client.call(password.changePassword, { current, next })
    expect(await change('wrong', 'Correct horse 4 battery')).toMatchObject({ ok: false, because: 'wrong' })
    expect(await change(demoPassword, 'short')).toMatchObject({
      ok: false,
      because: 'too-short',
      rules: { least: 12, classes: 3, remembered: 5 },
    })
    expect(await change(demoPassword, 'Correct horse 4 battery')).toEqual({ ok: true })
    expect((await elsewhere.client.refused(access.getMe, {})).status).toBe(401)
    expect((await here.client.call(access.getMe, {})).name).toBe('江映雪')
    expect((await enter('jiang')).answer).toEqual({ ok: false, because: 'wrong' })
    expect(await change('Correct horse 4 battery', 'Correct horse 4 battery')).toMatchObject({ because: 'used-before' })
    expect(await change('Correct horse 4 battery', 'Another horse 5 battery')).toEqual({ ok: true })
    expect(await change('Another horse 5 battery', 'Correct horse 4 battery')).toMatchObject({ because: 'used-before' })
  })

  it('is the first thing to change once it has run out', async () => {
    const { client } = await enter('su')
    await sql("UPDATE account SET password_set_at = now() - interval '91 days' WHERE sign_in_name = 'su'")
    expect((await client.call(access.getMe, {})).pending).toBe('password')
    expect((await client.refused(access.listPosts, { unitId: world.unit('department-2').id })).type).toBe(
      unfinishedType,
    )
    const changed = await client.call(password.changePassword, {
      current: demoPassword,
      next: 'Correct horse 4 battery',
    })
    expect(changed).toEqual({ ok: true })
    expect((await client.call(access.getMe, {})).pending).toBeNull()
  })
})

it('locks an address that tries fifty names, without locking anybody else out', async () => {
  await sql('DELETE FROM sign_in_failure')
  for (let at = 0; at < 50; at++)
    await sql(
      "INSERT INTO sign_in_failure (id, sign_in_name, address, at) VALUES (gen_random_uuid(), $1, 'in-process', now())",
      [`guess-${at}`],
    )
  expect((await enter('wen')).answer).toEqual({ ok: false, because: 'locked' })
  await sql("UPDATE sign_in_failure SET address = '10.9.9.9'")
  expect((await enter('wen')).answer).toEqual({ ok: true })
})
