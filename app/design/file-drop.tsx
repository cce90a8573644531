/**
 * Chooses one file, by button or by dropping. It always says 严禁上传涉密文件, so that no upload page can forget it.
 *
 *   <FileDrop accept=".docx,.pdf,.txt" onFile={(file) => upload.mutate({ input: {}, file })}
 *     share={upload.isPending ? upload.share : undefined}>Word、PDF 或文本，不超过 20 MB</FileDrop>
 */
import { type ReactNode, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { shareText } from './dates.ts'
import './file-drop.css'
import { designTexts } from './texts.ts'

export function FileDrop(props: {
  accept: string
  onFile: (file: File) => void
  /** 0 to 1 while a file travels. */
  share?: number | undefined
  children?: ReactNode
}) {
  const t = useTexts(designTexts)
  const [name, setName] = useState('')
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    setName(file.name)
    props.onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file input inside is everybody's
    <div
      className={over ? 'yz-drop yz-drop-over' : 'yz-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      {/* The browser's own button speaks the browser's language, not the page's. */}
      <label className="yz-drop-button">
        {t('dropFile')}
        <input className="yz-hidden" type="file" accept={props.accept} onChange={(event) => take(event.target.files)} />
      </label>
      {name && <p>{name}</p>}
      {props.children && <div className="yz-soft">{props.children}</div>}
      <p className="yz-drop-warning">{t('noClassified')}</p>
      {props.share !== undefined && (
        <p role="status">
          <progress value={props.share} aria-label={t('uploading', { share: '' })} />{' '}
          {t('uploading', { share: shareText(props.share) })}
        </p>
      )}
    </div>
  )
}
