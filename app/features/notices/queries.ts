import { type Draft, summarise } from '@yizhan/official-documents'
import { sql } from 'kysely'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import type { AnyScope } from '../../platform/scope.ts'
import { namesOf } from '../access/public.ts'
import { noticesAccess } from './access.ts'
import type * as contract from './contract.ts'
import { type DecidedDoubt, doubtsOf } from './doubts/doubt-rows.ts'

const pageSize = 50

export async function listNotices({ db, scope, input }: Call<typeof contract.listNotices>) {
  const { total, rows } = await db.withScope(scope, async (tx) => {
    let query = tx.selectFrom('notice').innerJoin('unit', 'unit.id', 'notice.unit_id')
    if (input.reach === 'own') query = query.where('notice.path', 'in', [...scope.own])
    if (input.kind) query = query.where('notice.kind', '=', input.kind)
    if (input.search) query = query.where(sql<boolean>`strpos(notice.title, ${input.search}) > 0`)
    const counted = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const found = await query
      .select([...ledgerColumns, ...doubtCounts])
      .orderBy('notice.uploaded_at', 'desc')
      .orderBy('notice.id', 'desc')
      .limit(pageSize)
      .offset((input.page - 1) * pageSize)
      .execute()
    return { total: counted.total, rows: found }
  })
  const names = await namesOf(
    db,
    rows.map((row) => row.uploadedBy),
  )
  return { total, notices: rows.map((row) => ({ ...row, uploadedByName: names.get(row.uploadedBy) ?? '' })) }
}

const ledgerColumns = [
  'notice.id',
  'notice.title',
  'notice.kind',
  'notice.is_plan as isPlan',
  'notice.doc_number as docNumber',
  'notice.issuer',
  'notice.doc_date as docDate',
  'unit.short_name as unitName',
  'notice.uploaded_at as uploadedAt',
  'notice.uploaded_by as uploadedBy',
] as const

const undecided = sql`NOT EXISTS (SELECT 1 FROM notice_doubt_decision x WHERE x.doubt_id = d.id)`
const doubtsWhere = (condition: ReturnType<typeof sql>) =>
  sql<number>`(SELECT count(*)::int FROM notice_doubt d WHERE d.notice_id = notice.id AND NOT d.is_stripped AND ${condition})`
const doubtCounts = [
  doubtsWhere(sql`true`).as('doubts'),
  doubtsWhere(undecided).as('openDoubts'),
  doubtsWhere(sql`d.severity = 'blocking' AND ${undecided}`).as('openBlocking'),
] as const

export async function getNotice({ db, scope, input }: Call<typeof contract.getNotice>) {
  const { notice, doubts } = await db.withScope(scope, async (tx) => {
    const found = await tx
      .selectFrom('notice')
      .innerJoin('unit', 'unit.id', 'notice.unit_id')
      .innerJoin('file', 'file.id', 'notice.file_id')
      .select([
        ...ledgerColumns,
        'notice.unit_id as unitId',
        'notice.text',
        'notice.draft',
        'notice.pages',
        'notice.remarks',
        'file.name as fileName',
        'file.size',
      ])
      .where('notice.id', '=', input.noticeId)
      .executeTakeFirst()
    if (!found) throw notFound()
    return { notice: found, doubts: await doubtsOf(tx, found.id) }
  })
  const names = await namesOf(db, [
    notice.uploadedBy,
    ...doubts.flatMap(({ decision }) => (decision ? [decision.byAccountId] : [])),
  ])
  const draft = notice.draft as unknown as Draft // written by the compiler alone
  return {
    ...notice,
    draft,
    summary: summarise(draft),
    remarks: notice.remarks as unknown as contract.Remark[], // by the reader
    uploadedByName: names.get(notice.uploadedBy) ?? '',
    doubts: doubts.map((doubt) => withNames(doubt, names)),
    can: canOn(notice, scope),
  }
}

const withNames = (doubt: DecidedDoubt, names: Map<string, string>) => ({
  ...doubt,
  decision: doubt.decision && { ...doubt.decision, byName: names.get(doubt.decision.byAccountId) ?? '' },
})

function canOn({ unitId, isPlan }: { unitId: string; isPlan: boolean }, scope: AnyScope) {
  const roles: readonly string[] = noticesAccess['notices.decide-doubt']
  const decide = !roles.includes(scope.role) ? 'role' : unitId === scope.unitId ? true : 'not-your-unit'
  return { decide, draft: isPlan ? decide : 'not-a-plan' } as const
}

export async function downloadNotice({ db, scope, files, input }: Call<typeof contract.downloadNotice>) {
  const file = await db.withScope(scope, (tx) =>
    tx
      .selectFrom('notice')
      .innerJoin('file', 'file.id', 'notice.file_id')
      .select(['file.sha256', 'file.name', 'file.media_type as mediaType'])
      .where('notice.id', '=', input.noticeId)
      .executeTakeFirst(),
  )
  if (!file) throw notFound()
  return { bytes: await files.get(file.sha256), name: file.name, mediaType: file.mediaType }
}
