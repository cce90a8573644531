/**
 * A list comes in: pasted from a spreadsheet, or as a file. What was pasted is handed on at once, so that the preview
 * appears without another press.
 *
 *   <PasteBox label="粘贴表格" help="…" accept=".xlsx,.csv" onText={preview} onFile={upload} share={share} />
 */
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { FileDrop } from './file-drop.tsx'
import './paste-box.css'
import { pasteTexts } from './paste-texts.ts'

export function PasteBox(props: {
  label: string
  help: ReactNode
  /** First rows of a real example; shown in the empty field. */
  example: string
  onText: (text: string) => void
  onFile: (file: File) => void
  share?: number | undefined
  busy?: boolean
}) {
  const t = useTexts(pasteTexts)
  const field = useId()
  const [text, setText] = useState('')
  return (
    <div className="yz-paste">
      <div>
        <label htmlFor={field}>{props.label}</label>
        <Input.TextArea
          id={field}
          rows={7}
          value={text}
          placeholder={props.example}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (text !== '' || !pasted.includes('\n')) return
            event.preventDefault()
            setText(pasted)
            props.onText(pasted)
          }}
        />
        <div className="yz-row">
          <Button disabled={text.trim() === ''} loading={props.busy ?? false} onClick={() => props.onText(text)}>
            {t('preview')}
          </Button>
          <span className="yz-soft">{props.help}</span>
        </div>
      </div>
      <FileDrop accept=".xlsx,.csv" onFile={props.onFile} share={props.share}>
        {t('files')}
      </FileDrop>
    </div>
  )
}
