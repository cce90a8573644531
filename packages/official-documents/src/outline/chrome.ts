// Decides which lines belong to a web site or a page and not to the document: they are kept, shown and restorable, and not compiled.
import type { Folded } from './fold.ts'
import { isDocumentTitle } from './title.ts'
import { titleLines } from './title-lines.ts'

export type LineKind = 'text' | 'chrome' | 'page'

/** Labels that content systems put around an article. */
const SITE_LABEL =
  /^(?:【?(?:发布(?:时间|日期|人|者|机构)|信息来源|文章来源|来源|作者|编辑|责任编辑|浏览次数|浏览|点击数?|点击量|阅读|字号|字体|打印|关闭|分享到?|收藏|原文(?:链接|地址)|当前位置|您?(?:现在)?的?位置|上一[条篇页]|下一[条篇页]|返回|扫一扫|相关(?:链接|站点|新闻|阅读)|版权所有|主办单位网站|索引号|[\u4e00-\u9fa5]{2}引证码)】?(?:[:：\]】|｜]|$)|【?(?:打印|字体|关闭|大中小))/
const SITE_TIME = /^(?:(?:时间|日期)[:：])?\d{4}-\d{1,2}-\d{1,2}.*(?:来源|作者|点击|浏览|拟稿人|编辑|阅读)/
/** Where the reader is on the site: 首页 > 政务公开 > 通知公告. */
const BREADCRUMB = /^(?:(?:您?(?:现在)?的?(?:当前)?位置[:：]?)?首页)?[^。；，]{0,20}(?:>>?|»|->|＞)[^。；，]{1,40}$/
/** Fields of a catalogue that government sites print above a document (政府信息公开目录). */
const CATALOGUE =
  /^(?:索引号|发文(?:机关|机构|单位|字号|日期)|发布(?:机构|单位)|成文日期|公开(?:日期|形式|方式|类型)|主题(?:分类|词)|信息(?:分类|类别|名称)|有效性|时效性|效力状态|生效日期|文号|体裁分类|服务对象|内容(?:概述|分类)|组配分类|关键词|统一编号|来源|名称|标题|拟稿人|稿件来源|发布者)[:：]/
const SITE_TAIL =
  /^(?:扫一扫[^。]{0,20}|【?(?:关闭|打印)(?:窗口|本页|页面)?】?(?:【[^】]{1,8}】)*|版权所有.{0,60}|(?:主办|承办)(?:单位)?[:：].{2,30}备案.{0,40}|.{0,12}ICP备\d+号.{0,20}|打印本页|(?:微信|微博|QQ空间|分享)(?: ?(?:微信|微博|QQ空间|分享))*)$/
/** A page number alone on its line, with or without dashes (GB/T 9704-2012, 7.5). */
const PAGE_NUMBER = /^(?:[—－–-]{1,2}\d{1,3}[—－–-]{1,2}|第\d{1,3}页(?:[/，,]?共\d{1,3}页)?)$/

/** Captions of pictures, and what stands under QR codes for the two systems of telephones. */
const CAPTION =
  /^(?:图[\d一二三四五六七八九十]{1,2}[：:.、]?[^。；，]{1,30}|(?:(?:苹果|安卓|iOS|Android)(?:手机|系统|用户|版)?扫[描码]?\S{0,4}){1,2}|(?:活动|现场|报名|微信|QQ群?)?二维码|\(?（?(?:图|照片)为[^。]{2,40})$/

const HEADER_FIELD =
  /(?:文件|[〔[（(]\d{4}[〕\])）]|第\d+期|\d{4}年|\d{4}-\d{1,2}|[:：，。]|特急|加急|平急|绝密|机密|秘密|编者按|委|委员会|政府|办公室|办公厅|局|部|厅|会|院|校|大学|公司)/

/** Gives each line its kind. `lines` are folded, in order. */
export function kindsOfLines(lines: Folded[]): LineKind[] {
  const kinds: LineKind[] = lines.map((line) => {
    if (PAGE_NUMBER.test(line.text) || (line.text.length <= 45 && CAPTION.test(line.text))) return 'page'
    return isFurniture(line.text) ? 'chrome' : 'text'
  })
  markCatalogue(lines, kinds)
  markBareNumbers(lines, kinds)
  markNavigation(lines, kinds)
  return kinds
}

/** A line that a site put there, by its own words. */
export function isFurniture(text: string): boolean {
  return text.length <= 120 && [SITE_LABEL, SITE_TIME, BREADCRUMB, SITE_TAIL].some((pattern) => pattern.test(text))
}

/** Page numbers without dashes: bare numbers on lines of their own that count up through the text. */
function markBareNumbers(lines: Folded[], kinds: LineKind[]): void {
  const bare = lines.flatMap(({ text }, i) =>
    /^\d{1,3}(?:\/\d{1,3})?$/.test(text) ? [{ i, number: Number.parseInt(text, 10) }] : [],
  )
  const pages = bare.filter(({ i, number }, k) => {
    const before = bare[k - 1]
    const next = bare[k + 1]
    const follows = (a: typeof before, b: typeof before) => a && b && b.number === a.number + 1 && b.i > a.i + 4
    // 专栏 1, 表 2: the number belongs to the word above it.
    const above = lines[i - 1]?.text ?? ''
    return above.length >= 8 && (follows(before, { i, number }) || follows({ i, number }, next))
  })
  for (const { i } of pages) kinds[i] = 'page'
}

/** Two or more fields of a catalogue in the first lines: one alone may be the document's own. */
function markCatalogue(lines: Folded[], kinds: LineKind[]): void {
  const fields = lines
    .slice(0, 30)
    .flatMap((line, i) => (line.text.length <= 80 && CATALOGUE.test(line.text) ? [i] : []))
  if (fields.length >= 2) for (const i of fields) kinds[i] = 'chrome'
}

/** Short lines in the head that are no header field: navigation before the title, counters and captions between title and addressees. */
function markNavigation(lines: Folded[], kinds: LineKind[]): void {
  const opens = lines.findIndex(
    (line, i) => i < 30 && kinds[i] === 'text' && (isDocumentTitle(line.text) || titleLines(lines, i) > 1),
  )
  if (opens < 0) return
  const title = opens + Math.max(0, titleLines(lines, opens) - 1)
  const recipients = lines.findIndex((line, i) => i > title && i < title + 14 && /[:：]$/.test(line.text))
  lines.slice(0, Math.max(recipients, title)).forEach((line, i) => {
    // Six digits at the very top are the copy number: GB/T 9704-2012, 7.2.1.
    if (i === 0 && /^\d{6}$/.test(line.text)) return
    if ((i >= opens && i <= title) || kinds[i] !== 'text' || line.text.length > 10) return
    // The name of a series is one only above its issue number; elsewhere 工作动态 is a column of a site.
    const serial =
      /(?:简报|要讯|专报|信息|动态|快报|通讯|摘报)$/.test(line.text) &&
      lines.slice(i + 1, i + 5).some((next) => /^[（(]?(?:总)?第?\d{1,5}期/.test(next.text))
    const partOfTitle = i === opens - 1 && /关于|印发/.test(line.text)
    if (!serial && !partOfTitle && !HEADER_FIELD.test(line.text) && !isDocumentTitle(line.text)) kinds[i] = 'chrome'
  })
}
