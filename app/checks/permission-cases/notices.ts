import * as notices from '../../features/notices/contract.ts'
import { decideNoticeDoubt, decideNoticeDoubts } from '../../features/notices/doubts/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted, once, textFile } from './prepared.ts'

/** Bears one blocking doubt: a day that no calendar has. */
const notice = (about: string) =>
  textFile(
    '试验通知.txt',
    [
      `关于开展${about}活动的通知`,
      '各乡镇团委：',
      '一、工作内容',
      '1.召开座谈会。邀请返乡大学生座谈。',
      '2.开展走访。走访返乡大学生家庭。',
      '二、工作要求',
      '请于2019年2月30日前报送工作总结。',
      '共青团柳渡县委',
      '2018年12月20日',
    ].join('\n'),
  )
const file = notice('试验')

const noticeAtCounty = once(async ({ officer }) => {
  const { noticeId } = granted(await officer.upload(notices.uploadNotice, {}, file))
  return { noticeId }
})

/** A decision may be replaced by another, so that one doubt serves every call. */
const doubtAtCounty = once(async (stage) => {
  const { doubts } = await stage.officer.call(notices.getNotice, await noticeAtCounty(stage))
  const doubt = doubts.find(({ severity }) => severity === 'blocking')
  if (!doubt) throw new Error('the notice of the cases has no doubt any more')
  return { doubtId: doubt.id, decision: 'keep-as-is' as const }
})

/** Forty of a kind are decided together; here it is one that does not block: a quotation mark without its partner. */
const alikeAtCounty = once(async ({ officer }) => {
  const { noticeId } = granted(await officer.upload(notices.uploadNotice, {}, notice('“结伴')))
  const { doubts } = await officer.call(notices.getNotice, { noticeId })
  const doubtIds = doubts.filter(({ kind }) => kind === 'unbalanced-quote').map(({ id }) => id)
  if (doubtIds.length === 0) throw new Error('the notice of the cases has no stray quotation mark any more')
  return { noticeId, doubtIds, decision: 'keep-as-is' as const }
})

let uploaded = 0

/** Nothing of it is open any more: it may be drafted from, once. */
export async function decidedNotice({ officer }: Stage) {
  const { noticeId } = granted(await officer.upload(notices.uploadNotice, {}, notice(`第${++uploaded}次试验`)))
  const { doubts } = await officer.call(notices.getNotice, { noticeId })
  for (const { id, severity } of doubts)
    if (severity === 'blocking') granted(await officer.call(decideNoticeDoubt, { doubtId: id, decision: 'keep-as-is' }))
  return { noticeId }
}

export const noticesCases = [
  permissionCase(notices.uploadNotice, () => ({}), file),
  listCase(
    notices.listNotices,
    async (stage) => (await noticeAtCounty(stage)).noticeId,
    () => ({ reach: 'all' as const }),
  ),
  permissionCase(notices.getNotice, noticeAtCounty),
  permissionCase(notices.downloadNotice, noticeAtCounty),
  permissionCase(decideNoticeDoubt, doubtAtCounty),
  permissionCase(decideNoticeDoubts, alikeAtCounty),
]
