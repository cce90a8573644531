// Decides what a deadline is for: handing in papers, signing up, being there, or getting done.
import type { Deadline } from '../../draft.ts'
import type { Clause } from './clause.ts'

const ARRIVE = /报到|集合|入住|签到|到会|到场|入场/
/** Papers handed in, or words sent. */
const REPORT =
  /报送|上报|报至|报给|报[\u4e00-\u9fa5]{2,16}(?:备案|审批|审核|部|委|局|厅|办|处|科|室|会|中心|股|联|组|站|所)|提交|反馈|传真|发至|发送|发到|寄至|寄送|[寄报][（(]送[）)]|送达|报到[\u4e00-\u9fa5]{2,12}(?:部|委|局|厅|办|处|科|室|会)|送至|送交|交至|交到|备案|汇总表|报备|报我|[^通]报告|复函|回函|函告|(?:^送|(?<![提递转移上呈成])交)[\u4e00-\u9fa5]{2,14}(?:中心|部|委|局|厅|办|处|科|室|会|联)/
/** Signing up: GUIDE of the corpus, apply (报名). */
const APPLY = /报名|申报|提报|参赛|推荐|投稿|应聘|参评|申请|自荐/
/** Papers that are handed in to sign up. */
const APPLY_PAPERS = /报名(?:表|回执|信息|材料|汇总|名单|登记)|参赛(?:作品|信息|名单|报名)|提报|投稿|参训(?:回执|名单)/
/** 报名截止时间：, 提交时间：: the label says it. */
const LABEL =
  /(报名|申报|参赛|投稿|征稿|征集|参评|推荐|申请|报送|上报|提交|提报|反馈|递交|完成)[^，。；：:]{0,6}(?:截止|截至|时间|日期|期限|时限)[^，。；]{0,6}$/

export function kindOf(clause: Clause, atHeading: boolean): Deadline['type'] {
  const { after, before, next } = clause
  const near = after.slice(0, 60)
  if (ARRIVE.test(near.slice(0, 24)) && !/[将把][^，。；]{2,24}报到/.test(near)) return 'other'
  const label = LABEL.exec(before) ?? LABEL.exec(atHeading ? clause.heading.slice(0, 16) : '')
  if (label?.[1]) return labelled(label[1])
  if (APPLY_PAPERS.test(near)) return 'apply'
  const first = near.replace(/^[，,]/, '').split(/[，。；]/)[0] ?? ''
  const [report, apply] = [REPORT.exec(after)?.index ?? -1, APPLY.exec(first)?.index ?? -1]
  // 将推荐表报送: the papers name the matter, the verb says what is done with them.
  const papers = /^[，,]?[^，。；]{0,12}[将把]/.test(after) && report >= 0
  if (apply >= 0 && !papers) return 'apply'
  if (/参赛|报名/.test(next.slice(0, 12)) && report < 0) return 'apply'
  if (/^(?:全面|全部|基本|如期)?完成/.test(after) && !/报送|上报|提交|[将把][^，。；]{2,24}[报送交]/.test(after))
    return 'complete'
  if (report < 0 && /报名|参赛|征稿/.test(clause.heading.slice(0, 12))) return 'apply'
  if (report >= 0) return 'report'
  if (/报送|上报|提交/.test(before.slice(-40)) && near.length < 6) return 'report'
  if (/报/.test(near.slice(0, 4))) return 'report'
  return 'complete'
}

function labelled(word: string): Deadline['type'] {
  if (word === '完成') return 'complete'
  return /^(?:报送|上报|提交|反馈|递交)$/.test(word) ? 'report' : 'apply'
}
