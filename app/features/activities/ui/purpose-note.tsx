import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { phoneTexts } from './phone-texts.ts'

interface InTwoLanguages {
  zh: string
  en: string
}
interface Purpose {
  statement: InTwoLanguages
  fields: string[]
}

/** Statements come from the server in both languages, because their very words are what one agrees to. */
export function useInLanguage(): (text: InTwoLanguages) => string {
  const language = useLanguage()
  return (text) => text[language]
}

/** Who, what, why, for how long and how to withdraw, before any field (个人信息保护法第十七条). */
export function PurposeNote({ purpose, host }: { purpose: Purpose; host: string }) {
  const t = useTexts(phoneTexts)
  const inLanguage = useInLanguage()
  const fields = purpose.fields.map((field) =>
    field === 'name' ? t('fieldName') : field === 'phone' ? t('fieldPhone') : field,
  )
  return (
    <div className="yz-purpose">
      <p>
        <b>{t('who')}</b> {host}　<b>{t('what')}</b> {fields.join(t('comma'))}
      </p>
      <p>{inLanguage(purpose.statement)}</p>
    </div>
  )
}
