import type { Tx } from '../../../platform/db/database.ts'
import { forbidden, notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { sheetMediaType } from '../../../platform/sheet-media-type.ts'
import { writeSheet } from '../../../platform/sheets.ts'
import { currentPurpose, standingConsents } from '../../consent/public.ts'
import { maskPhone, noteExport } from '../../people/public.ts'
import { movedFrom } from '../changes/queries.ts'
import { recordSessionEvent } from '../events.ts'
import { findPublished, findSession, jointOrganisers, namedOrganisers, readSession, type Session } from '../queries.ts'
import type * as contract from './contract.ts'
import { opennessOf } from './enrolment.ts'
import { sheetOf } from './sheet.ts'
import { enrolmentIdIn } from './ticket.ts'

/** The publication is the only public row: finding it by its code is what opens the rest, and only what is named here. */
export const requirePublished = (
  { db, scope }: Pick<Call<typeof contract.getPublicSession>, 'db' | 'scope'>,
  code: string,
) =>
  db.withScope(scope, async (tx) => {
    const page = await tx.selectFrom('session_publication').select('code').where('code', '=', code).executeTakeFirst()
    if (!page)
      throw notFound({ zh: '没有这个报名页，请核对链接。', en: 'There is no such page; please check the link.' })
  })

export async function getPublicSession(call: Call<typeof contract.getPublicSession>) {
  await requirePublished(call, call.input.code)
  return call.db.asJob('activities.public-page', async (tx) => {
    const session = await findPublished(tx, call.input.code)
    if (!session) throw notFound()
    const onPaper = await onPaperOf(tx, session)
    return {
      ...onPaper,
      description: session.description,
      named: await namedOrganisers(tx, session.id),
      openness: opennessOf(session, call.now),
      seatsLeft: session.capacity - session.taken,
      purposes: {
        activity: await currentPurpose(tx, 'activity'),
        // Nobody is asked for a consent that nothing needs.
        jointOrganiser: onPaper.jointNames.length > 0 ? await currentPurpose(tx, 'joint-organiser') : null,
      },
    }
  })
}

const onPaperOf = async (tx: Tx, session: Session) => ({
  title: session.title,
  place: session.place,
  day: session.day,
  lastDay: session.lastDay,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  // Whoever gives data is told the organisation's full name (个人信息保护法第十七条第一款第一项).
  hostName: session.hostFullName,
  jointNames: (await jointOrganisers(tx, session.id)).flatMap((row) =>
    row.answer === 'accepted' ? [row.fullName] : [],
  ),
  movedFrom: await movedFrom(tx, session.id),
  cancelledBecause: session.cancelledBecause,
})

export const getTicket = ({ db, input, now, crypto }: Call<typeof contract.getTicket>) =>
  db.asJob('activities.ticket', async (tx) => {
    const id = enrolmentIdIn(input.ticketToken, crypto.keyedHash)
    if (!id) throw notFound({ zh: '票据链接无效，请核对。', en: 'This is not a valid ticket link.' })
    const enrolment = await tx
      .selectFrom('enrolment')
      .leftJoin('attendance', 'attendance.enrolment_id', 'enrolment.id')
      .select([
        'enrolment.session_id',
        'enrolment.person_id',
        'enrolment.person_name',
        'enrolment.ticket_code',
        'attendance.at as checkedInAt',
      ])
      .where('enrolment.id', '=', id)
      .executeTakeFirst()
    const session = enrolment && (await findSession(tx, enrolment.session_id))
    if (!session) return { there: false as const }
    return {
      there: true as const,
      ...(await onPaperOf(tx, session)),
      personName: enrolment.person_name,
      ticketCode: enrolment.ticket_code,
      isOver: opennessOf(session, now) === 'over',
      checkedInAt: enrolment.checkedInAt,
      agreed: await agreedPurposes(tx, enrolment.person_id, session.id),
    }
  })

/** In the very version that was read: a newer statement has not been agreed to. */
async function agreedPurposes(tx: Tx, personId: string, sessionId: string) {
  const rows = await tx
    .selectFrom('consent')
    .innerJoin('purpose', (join) =>
      join.onRef('purpose.key', '=', 'consent.purpose').onRef('purpose.version', '=', 'consent.purpose_version'),
    )
    .leftJoin('consent_withdrawal as withdrawn', 'withdrawn.consent_id', 'consent.id')
    .select(['name_zh', 'name_en', 'statement_zh', 'statement_en', 'fields'])
    .where('consent.person_id', '=', personId)
    .where('consent.subject_id', '=', sessionId)
    .where('withdrawn.consent_id', 'is', null)
    .orderBy('purpose.key')
    .execute()
  return rows.map((row) => ({
    name: { zh: row.name_zh, en: row.name_en },
    statement: { zh: row.statement_zh, en: row.statement_en },
    fields: row.fields,
  }))
}

export const listEnrolments = ({ db, scope, input }: Call<typeof contract.listEnrolments>) =>
  db.withScope(scope, async (tx) => {
    const session = await hostedSession(tx, input.sessionId, scope.unitId)
    const enrolments = await enrolmentsOf(tx, session.id)
    const imports = await tx
      .selectFrom('list_import')
      .leftJoin('list_import_undoing as undoing', 'undoing.import_id', 'list_import.id')
      .select(['list_import.id', 'people', 'list_import.at', 'undoing.at as undoneAt'])
      .where('session_id', '=', session.id)
      .orderBy('list_import.at')
      .execute()
    return {
      enrolments: enrolments.map((row) => ({ ...row, maskedPhone: maskPhone(row.phoneTail) })),
      imports: imports.map(({ undoneAt, ...row }) => ({ ...row, undone: undoneAt !== null })),
    }
  })

export async function listSharedNames(call: Call<typeof contract.listSharedNames>) {
  const { scope, input } = call
  const accepted = await readSession(call, input.sessionId, async (tx, session) =>
    (await jointOrganisers(tx, session.id)).some((row) => row.unitId === scope.unitId && row.answer === 'accepted'),
  )
  if (!accepted) throw namesAreTheHosts()
  // The consent is the gate each time: withdrawn a minute ago is no longer in the answer.
  return call.db.asJob('activities.shared-names', async (tx) => ({
    names: (await enrolmentsOf(tx, input.sessionId)).flatMap(({ name, sharesName, attendance }) =>
      sharesName ? [{ name, isPresent: attendance !== null }] : [],
    ),
  }))
}

export const exportEnrolments = ({
  db,
  scope,
  input,
  now,
  newId,
  crypto,
  language,
}: Call<typeof contract.exportEnrolments>) =>
  db.withScope(scope, async (tx) => {
    const session = await hostedSession(tx, input.sessionId, scope.unitId)
    const enrolments = await enrolmentsOf(tx, session.id)
    // The numbers stand here whole: each person sees afterwards who took them, and with which list.
    const reason = `${session.title} ${session.day} 报名名单`
    await noteExport(tx, { personIds: enrolments.map(({ personId }) => personId), reason }, { scope, now })
    const by = { accountId: scope.accountId, now, newId }
    await recordSessionEvent(tx, 'enrolments.exported', session, { people: enrolments.length }, by)
    const rows = enrolments.map((row) => ({ ...row, phone: row.phoneSealed && crypto.open(row.phoneSealed) }))
    const sheet = sheetOf(session, rows, language)
    return { bytes: await writeSheet(sheet), name: `${sheet.name}.xlsx`, mediaType: sheetMediaType }
  })

async function hostedSession(tx: Tx, sessionId: string, unitId: string): Promise<Session> {
  const session = await findSession(tx, sessionId)
  if (!session) throw notFound()
  if (session.unitId !== unitId) throw namesAreTheHosts()
  return session
}

const namesAreTheHosts = () =>
  forbidden({
    zh: '姓名只在主办组织可见；其他组织看到人数。',
    en: 'Names are open to the host alone; others see counts.',
  })

async function enrolmentsOf(tx: Tx, sessionId: string) {
  const sharing = await standingConsents(tx, { purpose: 'joint-organiser', subjectId: sessionId })
  const rows = await tx
    .selectFrom('enrolment')
    .leftJoin('attendance', 'attendance.enrolment_id', 'enrolment.id')
    .select([
      'enrolment.id',
      'enrolment.person_id as personId',
      'enrolment.person_name as name',
      'enrolment.phone_sealed as phoneSealed',
      'enrolment.phone_tail as phoneTail',
      'enrolment.ticket_code as ticketCode',
      'enrolment.channel',
      'enrolment.at',
      'attendance.way',
      'attendance.at as attendedAt',
    ])
    .where('enrolment.session_id', '=', sessionId)
    .orderBy('enrolment.at')
    .orderBy('enrolment.id')
    .execute()
  return rows.map(({ way, attendedAt, ...row }) => ({
    ...row,
    sharesName: sharing.has(row.personId),
    attendance: way && attendedAt ? { way, at: attendedAt } : null,
  }))
}
export type EnrolmentRow = Awaited<ReturnType<typeof enrolmentsOf>>[number]
