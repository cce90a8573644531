import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

const anomalies = (text: string) =>
  compile(`关于做好工作的通知\n各县：\n${text}`).anomalies.map((a) => [a.kind, a.span.text])

describe('look-alikes of OCR', () => {
  it.each([
    ['末成年人的保护要加强。', '末'],
    ['举办“挑战杯〃竞赛活动。', '〃'],
    ['请于5月10曰前报送。', '曰'],
    ['参加人数不少于30入。', '入'],
  ])('%s', (text, wanted) => {
    expect(anomalies(text)).toEqual([['ocr-noise', wanted]])
  })

  it.each(['期末考试按时进行。', '本月末来访人员较多。', '每周末尽可能开放。'])('%s is right', (text) => {
    expect(anomalies(text)).toEqual([])
  })
})

describe('quotation marks', () => {
  it('one pair that stands for two halves', () => {
    expect(anomalies('借助“乡情、友情等情感纽带，以反哺故土”为理念开展活动。')).toEqual([
      ['unbalanced-quote', '“'],
      ['unbalanced-quote', '”'],
    ])
  })

  it('a long quotation with a list in it is whole', () => {
    expect(anomalies('落实“人才、项目、资金等要素向基层倾斜”的要求。')).toEqual([])
  })
})

it('day and source of an article are no furniture, empty fields are', () => {
  expect(compile('云溪青年回乡记\n时间: 2023-10-20 16:39 来源: 《云溪日报》\n正文。').anomalies).toEqual([])
  expect(
    compile('关于开展活动的通知\n发布时间:2018年12月28日 作者: 点击:[]\n各县：\n正文。').anomalies.map((a) => a.kind),
  ).toEqual(['web-chrome'])
})

describe('text that stands twice', () => {
  const TITLE = '关于开展全市青年读书分享活动的通知'

  it('a title that a site put above the masthead', () => {
    expect(
      compile(`${TITLE}\n共青团云溪市委文件\n云团发〔2022〕3号\n${TITLE}\n各县：\n正文。`).anomalies.map((a) => [
        a.kind,
        a.span.start,
      ]),
    ).toEqual([['duplicate-text', 0]])
  })

  it('a sentence, a function word, a sign', () => {
    expect(anomalies('各县区要认真组织实施活动。各县区要认真组织实施活动。')).toEqual([
      ['duplicate-text', '各县区要认真组织实施活动。'],
    ])
    expect(anomalies('做好活动的的宣传，，确保实效。')).toEqual([
      ['extra-char', '的'],
      ['extra-char', '，'],
    ])
    expect(anomalies('这项工作的的确确重要。')).toEqual([])
  })
})

it('numbers of one parent: one twice, one left out; but a count may go on under the next', () => {
  const items = (...markers: string[]) => markers.map((marker) => `${marker}做好工作。各县区认真组织实施。`).join('\n')
  expect(anomalies(items('一、', '二、', '二、'))).toEqual([['numbering', '二、']])
  expect(anomalies(items('一、', '二、', '二、', '三、'))).toEqual([['numbering', '二、']])
  expect(anomalies(items('一、', '二、', '二、', '四、'))).toEqual([['numbering', '二、']])
  expect(anomalies(items('一、', '二、', '四、'))).toEqual([['numbering', '四、']])
  expect(anomalies(`一、甲项\n${items('1.', '2.')}\n二、乙项\n${items('3.', '4.')}`)).toEqual([])
})

it('bare page numbers that count up', () => {
  const page = Array(6).fill('各县区要认真组织实施，确保取得实效。').join('\n')
  expect(anomalies(`${page}\n1\n${page}\n2\n${page}`)).toEqual([
    ['page-artifact', '1'],
    ['page-artifact', '2'],
  ])
})
