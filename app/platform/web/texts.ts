/**
 * Two languages, Chinese as the source. A feature writes its words once in `ui/texts.ts`:
 *
 *   export const activityTexts = defineTexts('activities', {
 *     zh: { title: '活动', taken: '已报 {{taken}} / {{cap}}' },
 *     en: { title: 'Activities', taken: '{{taken}} of {{cap}} taken' },   // a missing key does not compile
 *   })
 *
 * and reads them with `const t = useTexts(activityTexts)`; `t('taken', { taken: 3, cap: 20 })`. The variables that
 * the Chinese text names are required. English may add `key_one` for a `{{count}}` of one. Outside React: `textOf`.
 * A page title is a key: `title: activityTexts.key('title')`.
 */
import i18next from 'i18next'
import { useCallback, useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'
export type TextKey = `${string}:${string}`

type VariablesIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | VariablesIn<Rest>
  : never
type Variables<S extends string> = [VariablesIn<S>] extends [never] ? [] : [Record<VariablesIn<S>, string | number>]
type Words = Record<string, string>

export interface Texts<Z extends Words = Words> {
  namespace: string
  zh: Z
  en: Record<keyof Z & string, string>
  key: (key: keyof Z & string) => TextKey
}
export type Translate<Z extends Words> = <K extends keyof Z & string>(key: K, ...variables: Variables<Z[K]>) => string

const STORED = 'yizhan.language'

/** `?lang=en` wins and is kept, then the last choice, then Chinese; the browser's own language is not asked. */
export function languageFrom(search: string, stored: string | null): Language {
  const asked = new URLSearchParams(search).get('lang') ?? stored ?? 'zh'
  return asked.startsWith('en') ? 'en' : 'zh'
}

const inBrowser = typeof window !== 'undefined'

/** Private windows may refuse storage; the language then lasts for the page. */
function stored(value?: Language): string | null {
  try {
    if (value) localStorage.setItem(STORED, value)
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

void i18next.init({
  lng: inBrowser ? languageFrom(window.location.search, stored()) : 'zh',
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The switched-to language is also what `call` asks the server for. */
export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh')
export const languageTag = (): 'zh-CN' | 'en' => (currentLanguage() === 'en' ? 'en' : 'zh-CN')

export function switchLanguage(language: Language): void {
  stored(language)
  void i18next.changeLanguage(language)
}

if (inBrowser) {
  const mark = () => {
    document.documentElement.lang = languageTag()
  }
  stored(currentLanguage())
  mark()
  i18next.on('languageChanged', mark)
}

export function defineTexts<const Z extends Words>(
  namespace: string,
  words: {
    zh: Z
    en: Record<keyof NoInfer<Z> & string, string> & Partial<Record<`${keyof NoInfer<Z> & string}_one`, string>>
  },
): Texts<Z> {
  i18next.addResourceBundle('zh', namespace, words.zh, true, true)
  i18next.addResourceBundle('en', namespace, words.en, true, true)
  return { namespace, zh: words.zh, en: words.en, key: (key) => `${namespace}:${key}` }
}

/** The text in the current language, for code outside React. */
export const textOf: <Z extends Words>(texts: Texts<Z>) => Translate<Z> =
  (texts) =>
  (key, ...variables) =>
    i18next.t(key, { ns: texts.namespace, keySeparator: false, nsSeparator: false, ...variables[0] })

export const keyText = (key: TextKey): string => i18next.t(key, { keySeparator: false })

const subscribe = (changed: () => void) => {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/** Re-renders when the language changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage, currentLanguage)

export function useTexts<Z extends Words>(texts: Texts<Z>): Translate<Z> {
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function per language re-renders what memoises on it
  return useCallback(textOf(texts), [texts, language])
}
