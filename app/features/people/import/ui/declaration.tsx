/** Both declarations stand between the list and its entry. */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../../platform/web/texts.ts'
import { importTexts } from './texts.ts'

interface Declared {
  isAdult: boolean
  hasPaperConsent: boolean
}

export function Declaration(props: {
  count: number
  ready: boolean
  busy: boolean
  onConfirm: (declared: Declared) => void
}) {
  const t = useTexts(importTexts)
  const [declared, setDeclared] = useState<Declared>({ isAdult: false, hasPaperConsent: false })
  const complete = declared.isAdult && declared.hasPaperConsent
  return (
    <div className="yz-stack">
      {(['isAdult', 'hasPaperConsent'] as const).map((key) => (
        <Checkbox
          key={key}
          checked={declared[key]}
          onChange={({ target }) => setDeclared({ ...declared, [key]: target.checked })}
        >
          {t(key)}
        </Checkbox>
      ))}
      <div>
        <Button
          type="primary"
          size="large"
          disabled={!props.ready || !complete}
          loading={props.busy}
          onClick={() => props.onConfirm(declared)}
        >
          {t('confirm', { count: props.count })}
        </Button>
      </div>
    </div>
  )
}
