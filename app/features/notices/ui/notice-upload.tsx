/** Choosing or dropping a document; a new one opens at once, a refused one says which, why and what would help. */
import { useState } from 'react'
import { FileDrop } from '../../../design/file-drop.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { useUpload } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listNotices, uploadNotice } from '../contract.ts'
import { maxBytes } from '../notice.ts'
import { noticeTexts } from './texts.ts'

export function NoticeUpload() {
  const t = useTexts(noticeTexts)
  const go = useGo()
  const [file, setFile] = useState<File | null>(null)
  const upload = useUpload(uploadNotice, {
    invalidates: [listNotices],
    onDone: (answer) => {
      if (answer.ok && !answer.alreadyThere) go({ to: '/notices/$noticeId', parameters: { noticeId: answer.noticeId } })
    },
  })
  // Twenty megabytes too many are not sent through a village's line only to be refused.
  const isTooLarge = file !== null && file.size > maxBytes
  const answer = isTooLarge ? { ok: false as const, because: 'too-large' as const, words: null } : upload.data
  return (
    <div className="yz-stack">
      <FileDrop
        accept=".txt,.docx,.doc,.wps,.pdf,.html,.htm"
        onFile={(chosen) => {
          setFile(chosen)
          upload.reset()
          if (chosen.size <= maxBytes) upload.mutate({ input: {}, file: chosen })
        }}
        share={upload.isPending ? upload.share : undefined}
        onStop={() => {
          upload.stop()
          setFile(null)
        }}
      >
        {t('kindsRead')}
      </FileDrop>
      {answer?.ok === false && (
        <RefusalNote
          because={t('refused', { file: file?.name ?? '', because: answer.words ?? t(`because_${answer.because}`) })}
          help={t(`help_${answer.because}`)}
        />
      )}
      <RefusalNote error={upload.error} />
      {answer?.ok && answer.alreadyThere && (
        <p role="status" className="yz-card">
          {t('alreadyThere')}{' '}
          <AppLink to="/notices/$noticeId" parameters={{ noticeId: answer.noticeId }}>
            {t('openIt')}
          </AppLink>
        </p>
      )}
    </div>
  )
}
