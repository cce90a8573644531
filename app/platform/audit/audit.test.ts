import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../features/access/contract.ts'
import { listSessions, planSession, publishSession } from '../../features/activities/contract.ts'
import { enrol, listEnrolments } from '../../features/activities/enrolment/contract.ts'
import { verifyConsents } from '../../features/consent/public.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { dropAnchor, readAnchor } from './anchor.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

let world: TestWorld
let folder: string
beforeAll(async () => {
  world = await openTestWorld()
  folder = mkdtempSync(join(tmpdir(), 'yizhan-anchor-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

const plan = { title: '座谈', place: '青年之家', day: '2018-12-28', startTime: '09:00', endTime: '22:00', capacity: 5 }
const seal = async () => {
  const made = await sealAudit(world.db, world.platform.crypto)
  if (made) dropAnchor(folder, made)
  return made
}
const verify = () => verifyAudit(world.db, world.platform.crypto, readAnchor(folder))
const sql = <R extends object>(text: string, values: unknown[] = []) =>
  world.owner(async (owner) => (await owner.query(text, values)).rows as R[])
const newest = async () =>
  (
    await sql<Record<string, string | null>>(
      'SELECT act, outcome, because, address, account_id, path FROM audit_entry ORDER BY id DESC LIMIT 1',
    )
  )[0]

async function planned() {
  const he = await world.signIn('he')
  const made = await he.call(planSession, plan)
  if (!made.ok) throw new Error(made.because)
  return { he, sessionId: made.sessionId }
}

describe('what leaves a line', () => {
  it('a command: its event, in its transaction, with who and from where; never two', async () => {
    const { sessionId } = await planned()
    const lines = await sql<{ act: string; outcome: string; address: string; subject_id: string }>(
      'SELECT act, outcome, address, subject_id FROM audit_entry WHERE subject_id = $1',
      [sessionId],
    )
    expect(lines).toEqual([{ act: 'session.planned', outcome: 'done', address: 'in-process', subject_id: sessionId }])
  })

  it('a refusal, with the contract’s word for it; a wrong password, without the name that was tried', async () => {
    const { he, sessionId } = await planned()
    await he.call(publishSession, { sessionId })
    await he.call(publishSession, { sessionId })
    expect(await newest()).toMatchObject({ outcome: 'refused', because: 'already-published' })
    await world.anonymous.call(signIn, { signInName: 'shen', password: 'guess' })
    expect(await newest()).toMatchObject({ act: 'post /api/sign-in', outcome: 'refused', because: 'wrong', path: '' })
    expect(JSON.stringify(await newest())).not.toContain('shen')
  })

  it('a look at names, and an attempt at what is not one’s own; not the everyday list', async () => {
    const { he, sessionId } = await planned()
    await he.call(listEnrolments, { sessionId })
    expect(await newest()).toMatchObject({ act: 'get /api/sessions/:sessionId/enrolments', outcome: 'read' })
    const gu = await world.signIn('gu')
    await gu.refused(listEnrolments, { sessionId })
    expect(await newest()).toMatchObject({ outcome: 'not-found', path: world.unit('yunze').path })
    await gu.call(listSessions, {})
    expect(await newest()).toMatchObject({ outcome: 'not-found' })
  })
})

it('cannot be changed or emptied by the roles that the product runs under', async () => {
  for (const statement of ["UPDATE audit_entry SET because = 'x'", 'DELETE FROM audit_entry', 'DELETE FROM audit_seal'])
    for (const role of ['yizhan_app', 'yizhan_jobs'])
      await expect(
        world.owner((owner) => owner.query(`SET ROLE ${role}; ${statement}`)),
        `${role}: ${statement}`,
      ).rejects.toThrow(/permission denied/)
  await expect(sql("SELECT expire_audit(now() - interval '5 months')")).rejects.toThrow(/six months/)
})

describe('the chain', () => {
  beforeEach(async () => {
    await planned()
    await seal()
    await planned()
    await seal()
  })
  /** Each fault is made as somebody with the owner's password would make it, and taken back afterwards. */
  let restore: (() => Promise<unknown>) | undefined
  afterEach(async () => {
    await restore?.()
    restore = undefined
    expect((await verify()).faults).toEqual([])
  })
  const oneSealed = async () => {
    const [row] = await sql<{ id: string; number: string }>(
      'SELECT entry_ids[1] AS id, number FROM audit_seal ORDER BY number DESC OFFSET 1 LIMIT 1',
    )
    if (!row) throw new Error('nothing is sealed')
    return { id: row.id, number: Number(row.number) }
  }

  it('holds, and waits for nobody: what is not sealed yet is no fault', async () => {
    await planned()
    const report = await verify()
    expect(report.faults).toEqual([])
    expect(report.unsealed).toBeGreaterThan(0)
    await seal()
    expect((await verify()).unsealed).toBe(0)
    expect(await seal()).toBeNull()
  })

  it('shows an entry that was changed', async () => {
    const { id } = await oneSealed()
    await sql("UPDATE audit_entry SET address = '10.0.0.1' || address WHERE id = $1", [id])
    restore = () => sql('UPDATE audit_entry SET address = substr(address, 9) WHERE id = $1', [id])
    expect((await verify()).faults).toEqual([{ kind: 'entry-changed', entryId: id }])
  })

  it('shows an entry that is gone', async () => {
    const { id } = await oneSealed()
    await sql('CREATE TABLE kept AS SELECT * FROM audit_entry WHERE id = $1', [id])
    await sql('DELETE FROM audit_entry WHERE id = $1', [id])
    restore = () => sql('INSERT INTO audit_entry SELECT * FROM kept').then(() => sql('DROP TABLE kept'))
    expect((await verify()).faults).toEqual([{ kind: 'entry-gone', entryId: id }])
  })

  it('shows an entry that was put in beside it', async () => {
    const id = '0190f5a0-0000-7000-8000-00000000abcd'
    await sql(
      "INSERT INTO audit_entry VALUES ($1, now(), '', NULL, NULL, 'x', NULL, 'session.planned', NULL, 'done', '')",
      [id],
    )
    restore = () => sql('DELETE FROM audit_entry WHERE id = $1', [id])
    expect((await verify()).faults).toEqual([{ kind: 'entry-outside-chain', entryId: id }])
  })

  it('shows a seal that was changed, and one that was taken out', async () => {
    const { number } = await oneSealed()
    await sql('CREATE TABLE kept AS SELECT * FROM audit_seal WHERE number = $1', [number])
    await sql("UPDATE audit_seal SET mac = 'x' WHERE number = $1", [number])
    expect((await verify()).faults.map(({ kind }) => kind)).toContain('seal-changed')
    await sql('DELETE FROM audit_seal WHERE number = $1', [number])
    restore = () => sql('INSERT INTO audit_seal SELECT * FROM kept').then(() => sql('DROP TABLE kept'))
    const { faults } = await verify()
    expect(faults).toContainEqual({ kind: 'seal-gone', number })
    expect(faults.map(({ kind }) => kind)).toContain('entry-outside-chain')
  })

  it('shows that its end was cut off, entries and all', async () => {
    const [last] = await sql<{ number: string }>('SELECT max(number) AS number FROM audit_seal')
    await sql('CREATE TABLE kept AS SELECT * FROM audit_seal WHERE number = $1', [last?.number])
    await sql('CREATE TABLE kept_entry AS SELECT e.* FROM audit_entry e, kept WHERE e.id = ANY (kept.entry_ids)')
    await sql('DELETE FROM audit_entry WHERE id IN (SELECT id FROM kept_entry)')
    await sql('DELETE FROM audit_seal WHERE number = $1', [last?.number])
    restore = async () => {
      await sql('INSERT INTO audit_seal SELECT * FROM kept')
      await sql('INSERT INTO audit_entry SELECT * FROM kept_entry')
      await sql('DROP TABLE kept, kept_entry')
    }
    expect((await verify()).faults).toEqual([{ kind: 'end-cut-off', number: Number(last?.number) }])
  })
})

it('shows a consent that was changed', async () => {
  const { he, sessionId } = await planned()
  const page = await he.call(publishSession, { sessionId })
  if (!page.ok) throw new Error(page.because)
  const form = { code: page.code, name: '方小满', phone: '13900000031', declaredAdult: true, agreesJoint: false }
  await world.anonymous.call(enrol, { ...form, agreesActivity: true })
  expect(await verifyConsents(world.db, world.platform.crypto)).toEqual({ changed: [], unsealed: 0 })
  const [consent] = await sql<{ id: string }>('SELECT id FROM consent LIMIT 1')
  await sql("UPDATE consent SET channel = 'guardian' WHERE id = $1", [consent?.id])
  expect((await verifyConsents(world.db, world.platform.crypto)).changed).toEqual([consent?.id])
})
