import { afterEach, describe, expect, it } from 'vitest'
import { designTexts } from '../../design/texts.ts'
import { currentLanguage, defineTexts, keyText, languageFrom, switchLanguage, textOf } from './texts.ts'

const words = defineTexts('test-words', {
  zh: { title: '活动', taken: '已报 {{taken}} / {{cap}}', left: '还有 {{count}} 个' },
  en: {
    title: 'Activities',
    taken: '{{taken}} of {{cap}} taken',
    left: '{{count}} places left',
    left_one: 'One place left',
  },
})
const t = textOf(words)

describe('texts', () => {
  afterEach(() => switchLanguage('zh'))

  it('starts in Chinese', () => {
    expect(currentLanguage()).toBe('zh')
    expect(t('taken', { taken: 3, cap: 20 })).toBe('已报 3 / 20')
    expect(keyText(words.key('title'))).toBe('活动')
  })
  it('switches to English, with a singular', () => {
    switchLanguage('en')
    expect(t('title')).toBe('Activities')
    expect(t('left', { count: 1 })).toBe('One place left')
    expect(t('left', { count: 4 })).toBe('4 places left')
  })
  it('does not escape what React escapes anyway', () => {
    expect(t('taken', { taken: '<b>', cap: '&' })).toBe('已报 <b> / &')
  })
  it('takes the address before the stored choice, and nothing from the browser', () => {
    expect(languageFrom('?lang=en', 'zh')).toBe('en')
    expect(languageFrom('?lang=zh-CN', 'en')).toBe('zh')
    expect(languageFrom('', 'en')).toBe('en')
    expect(languageFrom('', null)).toBe('zh')
  })
})

it('every word of the design folder is said in both languages with the same variables', () => {
  const named = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()
  for (const [key, chinese] of Object.entries(designTexts.zh)) {
    const english = Object.entries(designTexts.en).find(([name]) => name === key)?.[1] ?? ''
    expect(english, key).not.toBe('')
    expect(named(english), key).toEqual(named(chinese))
  }
})

// Types: what must not compile.
export const typed = () => {
  // @ts-expect-error the English word is missing
  defineTexts('x', { zh: { a: '甲', b: '乙' }, en: { a: 'A' } })
  // @ts-expect-error a variable is missing
  t('taken', { taken: 1 })
  // @ts-expect-error no such word
  t('nothing')
}
