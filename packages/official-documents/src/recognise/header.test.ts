// Heads in the forms that they take, in our own words.
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { HeaderField } from '../draft.ts'

const BODY =
  '为做好这项工作，经研究，现就有关事项通知如下。\n一、工作目标\n全面完成任务。\n二、有关要求\n各地要高度重视。'
const value = (text: string, field: HeaderField) => compile(text).header.find((item) => item.field === field)?.value
const fields = (text: string) => compile(text).header.map((item) => item.field)

describe('titles', () => {
  it('a notice copied without its title has none, and its addressees all the same', () => {
    const text = `各团总支:\n${BODY}\n共青团云溪学院委员会\n2019年4月2日`
    expect(fields(text)).toEqual(['recipients', 'date', 'issuer', 'signature'])
    expect(value(text, 'recipients')).toEqual(['各团总支'])
  })

  it('a notice may be called so without 关于', () => {
    expect(value(`2019年“挑战杯”竞赛报名通知\n各学院：\n${BODY}`, 'title')).toBe('2019年“挑战杯”竞赛报名通知')
  })

  it('a number in brackets behind the title is not part of it', () => {
    const text = `关于开展读书活动的通知【云团发〔2022〕8号】\n各二级团组织:\n${BODY}`
    expect([value(text, 'title'), value(text, 'docNumber')]).toEqual(['关于开展读书活动的通知', '云团发〔2022〕8号'])
  })

  it('headline and subtitle of an article are one', () => {
    const text = `青年工作情况\n2021年第7期\n共青团云溪市委办公室编    2021年9月15日\n用青春温暖夕阳\n——全市助老行动综述\n编者按：现将做法刊发。\n全市各级团组织积极行动，累计服务老人三千人次，受到欢迎。`
    expect(value(text, 'title')).toBe('用青春温暖夕阳——全市助老行动综述')
    expect([value(text, 'serialName'), value(text, 'issueNo'), value(text, 'issuer'), value(text, 'date')]).toEqual([
      '青年工作情况',
      '2021年第7期',
      ['共青团云溪市委办公室'],
      '2021-09-15',
    ])
  })
})

it('issue, editor and day of a bulletin may stand under its name', () => {
  const text =
    '归国青年工作通报\n（2021年第3期）\n共青团云溪市委统战部      2021年6月30日\n各县搭建平台，联系归国青年三百余人，帮助落地项目十八个，取得了明显成效。'
  expect([value(text, 'issueNo'), value(text, 'issuer'), value(text, 'date')]).toEqual([
    '（2021年第3期）',
    ['共青团云溪市委统战部'],
    '2021-06-30',
  ])
  expect(value(text, 'signature')).toBeUndefined()
})

describe('organs', () => {
  it('blanks part those that sign together', () => {
    const text = `关于开展活动的通知\n各学院：\n${BODY}\n教务处   校团委   创新创业学院\n2020年10月9日`
    expect(value(text, 'signature')).toEqual(['教务处', '校团委', '创新创业学院'])
  })

  it('one organ and its office are one', () => {
    expect(value(`关于开展活动的通知\n各县：\n${BODY}\n云溪市人民政府 办公室\n2020年10月9日`, 'signature')).toEqual([
      '云溪市人民政府办公室',
    ])
  })

  it('central organs are known without a sign between them', () => {
    expect(value(`关于开展活动的通知\n各省：\n${BODY}\n教育部财政部共青团中央\n2020年10月9日`, 'signature')).toEqual([
      '教育部',
      '财政部',
      '共青团中央',
    ])
  })

  it('a meeting in the table of contents is no organ', () => {
    const text = `农村工作简报\n第12期\n中共云溪县委农办      2022年7月15日\n◆我县召开工作推进会\n青山镇盘活集体资产\n今年以来，青山镇盘活资源，发展产业，村集体收入明显增加，群众得到实惠。`
    expect(value(text, 'issuer')).toEqual(['中共云溪县委农办'])
  })
})

describe('plan, number and imprint', () => {
  it('a plan whose title leaves the organ out is still the one that is carried', () => {
    const text = `关于印发《云溪市2023年青年工作要点》的通知\n各县区团委：\n现印发给你们。\n共青团云溪市委\n2023年2月1日\n2023年青年工作要点\n一、重点任务\n（一）走访。全年逐户走访，建立台账。`
    expect(value(text, 'planTitle')).toBe('2023年青年工作要点')
  })

  it('a plan title on two lines, and one behind the caption of an annex', () => {
    const notice = (plan: string) =>
      `关于印发《云溪市青年夜校建设实施方案》的通知\n各县区团委：\n现印发给你们。\n共青团云溪市委\n2023年2月1日\n${plan}\n一、重点任务\n（一）走访。全年逐户走访，建立台账。`
    expect(value(notice('云溪市青年夜校\n建设实施方案'), 'planTitle')).toBe('云溪市青年夜校建设实施方案')
    expect(value(notice('附件1：云溪市青年夜校建设实施方案'), 'planTitle')).toBe('云溪市青年夜校建设实施方案')
    expect(compile(notice('附件\n云溪市青年夜校建设实施方案')).tasks).toHaveLength(1)
  })

  it('the number may stand beside its signer, or only in the catalogue of a site', () => {
    expect(value(`云团发〔2022〕8号  签发人：某某\n关于开展活动的通知\n各县：\n${BODY}`, 'docNumber')).toBe(
      '云团发〔2022〕8号',
    )
    expect(
      value(`发文机关：云溪市民政局\n文号：云民发〔2022〕8号\n关于开展活动的通知\n各县：\n${BODY}`, 'docNumber'),
    ).toBe('云民发〔2022〕8号')
  })

  it('主送 in the imprint names the addressees', () => {
    expect(
      value(`关于开展活动的通知\n${BODY}\n云溪市教育局\n2022年3月1日\n主送：各县教育局，市直各学校。`, 'recipients'),
    ).toEqual(['各县教育局', '市直各学校'])
  })

  it('the day in a catalogue on which a document was made is not the day of its publication', () => {
    expect(value(`索引号：A1\n成文日期：2021-07-08\n关于开展活动的通知\n各县：\n${BODY}`, 'webDate')).toBeUndefined()
  })

  it('a date in Chinese numerals with a stray sign of a table behind it', () => {
    expect(value(`关于开展活动的通知\n各县：\n${BODY}\n共青团云溪市委\n二〇〇七年八月二十四日 |`, 'date')).toBe(
      '2007-08-24',
    )
  })
})
