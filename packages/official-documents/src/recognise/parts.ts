// Decides what each part of a document is for, by the words of its chapter heading.
import type { Heading } from '../outline/heading.ts'
import { headingsAbove, type Outline } from '../outline/outline.ts'

export type PartOfDocument = 'work' | 'schedule' | 'duties' | 'requirements' | 'other'

// Headings as the genre writes them; the order of the tests decides where words compete (工作要求 is no 工作).
const REQUIREMENTS =
  /指导思想|总体(?:思路|要求|目标)|目标|原则|范围|要求|保障|督[查导]|考核|组织(?:实施|领导|单位|机构)|意义|思路|背景|依据|条件|对象|地点|主题|形式|注意事项|其他|附则|联系/
/** Sides of one event (prizes, places, forms to hand in), and what was before: nobody is asked to do these. */
const ASPECTS =
  /奖项|奖励|激励政策|赛制|赛规|规则|费用|名额|报名(?:方式|办法|时间|须知|条件|要求)|(?:报送|申报|提交|征集|填报|参赛|参评|作品|材料)(?:内容|材料|方式|方法|时间|须知|说明)|材料(?:报送|提交|清单)|评分|评审标准|现状|形势|(?:发展|工作)基础$|存在(?:的)?(?:主要)?问题|回顾|概况/
const SCHEDULE = /赛程|步骤|进度|时间(?:安排|节点|表|计划)?|阶段|日程|安排与步骤/
const DUTIES = /职责|分工/
const WORK = /任务|安排|措施|内容|项目|重点|举措|行动|活动/

/** What a chapter is for. */
export function partOf(title: string): PartOfDocument {
  if (/(?:重点|主要|工作|具体)(?:任务|措施|举措|内容)/.test(title)) return 'work'
  if (REQUIREMENTS.test(title) || ASPECTS.test(title)) return 'requirements'
  if (SCHEDULE.test(title)) return 'schedule'
  if (DUTIES.test(title)) return 'duties'
  return WORK.test(title) ? 'work' : 'other'
}

/** The chapter that a heading belongs to: the outermost above it. */
export function chapterOf(outline: Outline, index: number | null): Heading | null {
  return headingsAbove(outline, index).at(-1) ?? null
}
