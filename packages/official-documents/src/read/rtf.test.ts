import { describe, expect, it } from 'vitest'
import { gbk, utf8 } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'

const escaped = (text: string) => [...gbk(text)].map((byte) => `\\'${byte.toString(16)}`).join('')
const numbered = (text: string) => [...text].map((char) => `\\u${(char.charCodeAt(0) << 16) >> 16}?`).join('')
const read = (body: string) =>
  readDocument({
    name: 'a.doc',
    bytes: utf8(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 ${escaped('仿宋')};}}{\\stylesheet{\\s1 ${escaped('标题')};}}${body}}`,
    ),
  })

describe('RTF under the name .doc', () => {
  it('has its characters as GBK bytes or as numbers, its paragraphs, cells and automatic numbers', async () => {
    const body = `\\pard\\plain {${escaped('关于')}\\b ${escaped('助学')}\\b0}${numbered('的通知')}\\par
{\\listtext ${escaped('一、')}\\tab}${escaped('任务')}\\line ${escaped('续')}\\par
\\trowd ${escaped('序号')}\\cell ${escaped('名称')}\\cell\\row
{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt ${escaped('附件')}}} \\{1\\}\\~{\\*\\unknown zzz}\\par`
    expect(await read(body)).toMatchObject({
      ok: true,
      format: 'doc',
      text: '关于助学的通知\n一、\t任务\n续\n序号\n名称\n附件 {1}\u00a0',
    })
  })

  it('leaves out hidden and deleted text and says so', async () => {
    const reading = await read(
      `${escaped('请于')}{\\deleted ${escaped('五月')}}{\\revised ${escaped('六月')}}{\\v ${escaped('藏')}}${escaped('报送')}\\par`,
    )
    expect(reading).toMatchObject({ ok: true, text: '请于六月报送' })
    expect(reading.ok && reading.remarks.map((remark) => remark.kind)).toEqual(['tracked-changes', 'hidden-text'])
  })

  it.each([
    ['body', `${escaped('机密★1年')}\\par`],
    ['header', `{\\header ${numbered('秘　密')}\\par}`],
    ['text box', `{\\shp{\\*\\shpinst{\\sp{\\sn x}}{\\shptxt ${escaped('机密★')}\\par}}}`],
    ['title', `{\\info{\\title ${escaped('密级：机密')}}}`],
    ['hidden text', `{\\v ${escaped('绝密★长期')}}\\par`],
  ])('is refused for a mark in its %s', async (_, mark) => {
    expect(await read(`${mark}${escaped('关于报送情况的通知')}\\par`)).toMatchObject({
      ok: false,
      because: 'classified',
    })
  })

  it('ends when it is broken', async () => {
    for (const body of [
      '{'.repeat(100_000),
      '}'.repeat(100_000),
      "\\'",
      '\\',
      '\\u',
      '\\bin99999999999 x',
      '\\uc99\\u1',
    ])
      expect(typeof (await read(body)).ok).toBe('boolean')
  })
})
