/** The sentence of the notice that an item was compiled from, folded. */
import { useTexts } from '../../../platform/web/texts.ts'
import { programmeTexts } from './texts.ts'

export function SourceText({ text }: { text: string }) {
  const t = useTexts(programmeTexts)
  return (
    <details className="yz-source">
      <summary>{t('sentence')}</summary>
      <blockquote className="yz-quote">{text}</blockquote>
    </details>
  )
}
