// Decides what kind of document it is, and whether it asks for work or reports what was done.
import type { DocumentKind } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import { carriedTitle } from '../outline/title.ts'
import type { FoundHeader } from './header.ts'

export interface KindOfDocument {
  kind: DocumentKind
  kinds: DocumentKind[]
  isPlan: boolean
}

/** Words of a report on what has been done, and words that ask for something. */
const DONE = /已|先后|累计|成功|取得|有效|举办了|开展了|吸引|促进|推出|发起|建设了|共有/g
const ASKED = /要|应|须|请|务必|不得|确保|报送|做好|加强|落实/g

export function decideKind(outline: Outline, header: FoundHeader[]): KindOfDocument {
  const value = (field: string) => header.find((entry) => entry.field === field)?.value
  const title = typeof value('title') === 'string' ? String(value('title')) : ''
  const carried = carriedTitle(title) ?? ''
  const addressed = value('recipients') !== undefined
  if (value('issueNo') !== undefined && !addressed) return only('bulletin', false)
  if (/(?:意见|意见[（(](?:试行|暂行)[）)])$/.test(title)) return only('opinion', true)
  if (/通知$|通告$|公告$|决定$|通报$/.test(title)) {
    if (/意见$/.test(carried)) return { kind: 'opinion', kinds: ['opinion', 'notice'], isPlan: true }
    const plan = carried !== '' || header.some((entry) => entry.field === 'planTitle')
    return { kind: 'notice', kinds: plan ? ['notice', 'plan'] : ['notice'], isPlan: !/通报$/.test(title) }
  }
  if (/方案$|规划$|计划$|要点$|办法$|细则$|措施$/.test(title)) return only('plan', true)
  if (/函$/.test(title)) return only('letter', true)
  if (/报告$|总结$|汇报$|综述$/.test(title)) return only('report', false)
  if (addressed) return only('notice', true)
  const text = outline.text.slice(0, 20_000)
  const done = text.match(DONE)?.length ?? 0
  const asked = text.match(ASKED)?.length ?? 0
  // Without addressees and without a kind in its title it binds nobody; a text that asks more than it tells is read as a plan.
  return asked > done * 3 && outline.headings.some((heading) => heading.marker !== '')
    ? only('plan', true)
    : only('bulletin', false)
}

function only(kind: DocumentKind, isPlan: boolean): KindOfDocument {
  return { kind, kinds: [kind], isPlan }
}
