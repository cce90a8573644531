import * as notices from '../../features/notices/contract.ts'
import { permissionCase } from '../permission-table.ts'
import { granted, once, textFile } from './prepared.ts'

/** Bears one blocking doubt: a day that no calendar has. */
const file = textFile(
  '试验通知.txt',
  [
    '关于开展试验活动的通知',
    '各县（区）团委：',
    '一、工作内容',
    '1.召开座谈会。邀请返乡大学生座谈。',
    '二、工作要求',
    '请于2019年2月30日前报送工作总结。',
    '共青团柳渡县委',
    '2018年12月20日',
  ].join('\n'),
)

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

export const noticesCases = [
  permissionCase(notices.uploadNotice, () => ({}), file),
  permissionCase(notices.listNotices, () => ({})),
  permissionCase(notices.getNotice, noticeAtCounty),
  permissionCase(notices.downloadNotice, noticeAtCounty),
  permissionCase(notices.decideNoticeDoubt, doubtAtCounty),
]
