import { expect, it } from 'vitest'
import { helpWith } from './upload-help.ts'

it('tells by the name what the refusal alone cannot: layout files, pictures, scans, old formats', () => {
  expect(helpWith('unsupported', '通知.OFD')).toBe('ofd')
  expect(helpWith('unreadable', '通知.ofd')).toBe('ofd')
  expect(helpWith('unsupported', '通知.jpg')).toBe('scan')
  expect(helpWith('empty', '通知.pdf')).toBe('scan')
  expect(helpWith('unsupported', '通知.rtf')).toBe('old-office')
})

it('leaves the refusal as it is otherwise', () => {
  expect(helpWith('classified', '通知.ofd')).toBe('classified')
  expect(helpWith('empty', '通知.txt')).toBe('empty')
  expect(helpWith('unsupported', '通知')).toBe('unsupported')
})
