/**
 * Chooses one file, by button or by dropping. It always says 严禁上传涉密文件, so that no upload page can forget it.
 *
 *   <FileDrop accept=".docx,.pdf,.txt" onFile={(file) => upload.mutate({ input: {}, file })}
 *     share={upload.isPending ? upload.share : undefined} onStop={upload.stop}>Word、PDF 或文本，不超过 20 MB</FileDrop>
 */
import { type ReactNode, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { shareText } from './dates.ts'
import './file-drop.css'
import { designTexts } from './texts.ts'

export function FileDrop(props: {
  accept: string
  onFile: (file: File) => void
  /** 0 to 1 while a file travels; at 1 it has arrived and is being read. */
  share?: number | undefined
  /** Ends the travelling and the reading. */
  onStop?: () => void
  children?: ReactNode
}) {
  const t = useTexts(designTexts)
  const [name, setName] = useState('')
  const [over, setOver] = useState(false)
  const isBusy = props.share !== undefined
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (!file || isBusy) return
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
        <input
          className="yz-hidden"
          type="file"
          accept={props.accept}
          disabled={isBusy}
          onChange={(event) => {
            take(event.target.files)
            // The same file may be chosen again after it was mended or stopped.
            event.target.value = ''
          }}
        />
      </label>
      {name && <p>{name}</p>}
      {props.children && <div className="yz-soft">{props.children}</div>}
      <p className="yz-drop-warning">{t('noClassified')}</p>
      {props.share !== undefined && (
        <div className="yz-drop-travel">
          <p role="status">{props.share < 1 ? t('uploading', { share: shareText(props.share) }) : t('readingFile')}</p>
          <progress
            {...(props.share < 1 ? { value: props.share } : {})}
            aria-label={props.share < 1 ? t('uploading', { share: '' }) : t('readingFile')}
          />
          {props.onStop && (
            <button type="button" className="yz-drop-stop" onClick={props.onStop}>
              {t('stop')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
