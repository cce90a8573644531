// A text that lost its line breaks: what its parts are is decided by the same words as before.
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { HeaderField } from '../draft.ts'

const flat = (text: string) => compile(text.replace(/\s+/g, ''))
const value = (text: string, field: HeaderField) => flat(text).header.find((item) => item.field === field)?.value
const PAD = '各地要充分认识这项工作的意义，加强领导，明确责任，按照统一部署认真抓好落实，确保取得实效。'

describe('head and signature', () => {
  const notice = `云溪市教育局共青团云溪市委文件云教联〔2022〕5号
    关于举办青年读书活动的通知各县(市、区)教育局、团委，各高校团委:${PAD}现将有关事项通知如下。
    一、活动时间2022年4月至6月二、活动内容(一)主题征文。每县推荐不少于10篇。(二)集中展示。6月中旬举办。
    附件:1.推荐表2.汇总表云溪市教育局共青团云溪市委2022年3月8日`

  it('cuts masthead, number, title, addressees and signature', () => {
    expect(value(notice, 'issuer')).toEqual(['云溪市教育局', '共青团云溪市委'])
    expect(value(notice, 'docNumber')).toBe('云教联〔2022〕5号')
    expect(value(notice, 'title')).toBe('关于举办青年读书活动的通知')
    expect(value(notice, 'recipients')).toEqual(['各县(市、区)教育局、团委', '各高校团委'])
    expect(value(notice, 'signature')).toEqual(['云溪市教育局', '共青团云溪市委'])
    expect(value(notice, 'date')).toBe('2022-03-08')
  })

  it('finds masthead and number without the word 文件 and without a signature', () => {
    const text = `云溪市民政局云民函〔2021〕7号云溪市民政局关于做好走访工作的通知各区县民政局:${PAD}一、总体要求${PAD}二、有关要求${PAD}`
    expect(value(text, 'issuer')).toEqual(['云溪市民政局'])
    expect(value(text, 'title')).toBe('云溪市民政局关于做好走访工作的通知')
  })

  it('reads a title that carries no masthead, and the organ of the title again in the signature', () => {
    const text = `云溪大学关于做好就业工作的实施意见各学院、各部门:${PAD}一、提高思想认识各学院要重视。二、拓展就业渠道${PAD}附件:1.统计表云溪大学2020年2月8日`
    expect(value(text, 'title')).toBe('云溪大学关于做好就业工作的实施意见')
    expect(value(text, 'signature')).toEqual(['云溪大学'])
  })

  it('does not take a notice that is spoken of for the end of the title', () => {
    const text = `关于转发省教育厅关于做好防汛工作通知的通知各县教育局:${PAD}一、加强领导${PAD}二、及时报告${PAD}`
    expect(value(text, 'title')).toBe('关于转发省教育厅关于做好防汛工作通知的通知')
  })

  it('finds the carried plan behind a note on publication', () => {
    const text = `关于印发《河道清理方案》的通知各镇:现印发给你们。${PAD}云溪县人民政府2022年3月8日(此件公开发布)河道清理方案为改善水质，制定本方案。一、工作目标${PAD}二、重点任务(一)清淤。全县完成清淤。(二)绿化。两岸植树。`
    expect(value(text, 'planTitle')).toBe('河道清理方案')
    expect(flat(text).tasks.map((task) => task.title)).toEqual(['清淤', '绿化'])
  })
})

describe('headings', () => {
  const marks = (text: string) =>
    flat(`关于做好工作的通知各县区:${PAD}${PAD}${PAD}${text}`).sections.map((s) => s.marker)

  it('counts items through all chapters as well as under each', () => {
    expect(
      marks(
        '一、宣传活动1.印制海报。各县印制。2.组织讲座。各县组织。二、服务活动3.走访慰问。逐户走访。4.送岗下乡。每县两场。',
      ),
    ).toEqual(['一、', '1.', '2.', '二、', '3.', '4.'])
  })

  it('knows prizes from chapters and lists in a sentence from headings', () => {
    expect(
      marks(
        '一、奖项设置设一、二、三等奖若干名。二、检查重点检查三项:(1)制度;(2)人员;(3)台账。三、其他1、按时报送。不得迟报。2、专人负责。明确人员。',
      ),
    ).toEqual(['一、', '二、', '三、', '1、', '2、'])
  })

  it('keeps a number that stands twice, and a dash that was 一', () => {
    const draft = flat(
      `关于做好工作的通知各县区:${PAD}—、总体要求${PAD}二、重点工作(一)摸底。全面摸底。(二)整改。限期整改。(二)验收。组织验收并公布结果，对问题突出的予以通报。`,
    )
    expect(draft.sections.map((s) => s.marker)).toEqual(['—、', '二、', '(一)', '(二)', '(二)'])
    expect(draft.anomalies.map((a) => a.kind)).toEqual(['ocr-noise', 'numbering'])
  })

  it('does not count numerals of the list of attachments', () => {
    expect(marks('一、报名。按期报名。二、要求。认真组织。附件:1.报名表2.汇总表3.承诺书')).toEqual(['一、', '二、'])
  })

  it('begins to count anew in the plan behind the signature', () => {
    const text = `关于印发《植树方案》的通知各镇:${PAD}一、加强领导。各镇重视。二、及时总结。按期报送。云溪县林业局2022年3月8日植树方案一、工作目标${PAD}二、工作安排${PAD}`
    expect(flat(text).sections.map((s) => s.marker)).toEqual(['一、', '二、', '一、', '二、'])
  })
})

it('site furniture and page numbers inside the text are set aside', () => {
  const draft = flat(
    `当前位置:首页>通知公告>正文关于开展消防演练的通知发布日期:2021-06-25浏览次数:36各学院、各部门:${PAD}—1—一、演练时间7月1日${PAD}—2—二、演练要求${PAD}`,
  )
  expect(draft.header.map((item) => item.field)).toEqual(['title', 'recipients', 'webDate'])
  expect(draft.anomalies.map((a) => a.kind)).toEqual(['web-chrome', 'web-chrome', 'page-artifact', 'page-artifact'])
})

it('pages that became one paragraph each are one text', () => {
  const page = (text: string) => `${text}${PAD}${PAD}${PAD}${PAD}`
  const draft = compile(
    `关于做好助学工作的通知\n各县区：\n${page('现通知如下。一、摸底登记(一)逐户走访。逐户登记。(二)建立台账。一人一档。')}各县要按照统一\n${page('部署抓好落实。二、结对帮扶(一)组织结对。每人结对一名。(二)定期回访。每季一次。三、有关要求')}`,
  )
  expect(draft.sections.map((s) => s.marker)).toEqual(['一、', '(一)', '(二)', '二、', '(一)', '(二)', '三、'])
})

it('an enumeration of several sentences in one paragraph of a text with line breaks is none', () => {
  const draft = compile(
    `关于做好助学工作的通知\n各县区：\n现通知如下。\n一、检查内容\n重点检查以下方面：1.制度是否健全。${PAD}2.台账是否完整。${PAD}3.经费是否到位。${PAD}${PAD}\n二、检查方式\n${PAD}`,
  )
  expect(draft.sections.map((s) => s.marker)).toEqual(['一、', '二、'])
})
