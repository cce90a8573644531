import { describe, expect, it } from 'vitest'
import { gbk, LINES, utf8, utf16 } from '../fuzz/samples.ts'
import { decodeText } from './text.ts'

describe('the encoding of a text', () => {
  it.each(['关于', '通知', '联通', '请于5月底前报送', '（一）', '第一季度', LINES.join('\r\n')])(
    'is found without a mark, however short: %j',
    (text) => {
      expect(decodeText(gbk(text))).toEqual({ text, isDamaged: false })
      expect(decodeText(utf8(text))).toEqual({ text, isDamaged: false })
    },
  )

  it('is found for every pair of the commonest characters', () => {
    const common = [
      ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
    ]
    const wrong: string[] = []
    for (const a of common)
      for (const b of common) {
        if (decodeText(gbk(a + b))?.text !== a + b) wrong.push(`gbk ${a}${b}`)
        if (decodeText(utf8(a + b))?.text !== a + b) wrong.push(`utf8 ${a}${b}`)
      }
    expect(wrong).toEqual([])
  })

  it('is what the mark says, and the mark stays', () => {
    const text = '\ufeff关于助学'
    expect(decodeText(utf8(text))?.text).toBe(text)
    expect(decodeText(utf16(text))?.text).toBe(text)
    expect(decodeText(utf16(text, true))?.text).toBe(text)
    expect(decodeText(Uint8Array.of(0x84, 0x31, 0x95, 0x33, 0xb9, 0xd8))?.text).toBe('\ufeff关')
  })

  it('takes UTF-16 without a mark only where it reads well', () => {
    const text = `${LINES.join('\r\n')}`
    expect(decodeText(utf16(text))?.text).toBe(text)
    expect(decodeText(utf16(text, true))?.text).toBe(text)
    expect(decodeText(Uint8Array.of(0, 1, 2, 0xff, 0, 9, 7, 5))).toBeNull()
  })

  it('shows broken bytes instead of reading the whole as another encoding', () => {
    const text = LINES.join('\n')
    const cut = utf8(text).slice(0, -3)
    expect(decodeText(cut)?.text.startsWith(text.slice(0, -3))).toBe(true)
    const bytes = utf8(text)
    bytes[10] = 0xff
    const read = decodeText(bytes)
    expect(read?.isDamaged).toBe(true)
    expect(read?.text.slice(-20)).toBe(text.slice(-20))
    const national = gbk(text)
    national[national.length - 1] = 0xff
    expect(decodeText(national)?.text.slice(0, 40)).toBe(text.slice(0, 40))
  })

  it('keeps other scripts in UTF-8', () => {
    for (const text of ['Привет, мир', '日本語のテキスト', '繁體中文測試文件', 'À la recherche du temps perdu'])
      expect(decodeText(utf8(text))?.text).toBe(text)
  })
})
