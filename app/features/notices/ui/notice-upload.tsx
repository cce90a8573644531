/** Choosing or dropping a document; a new one opens at once, a refused one says why and what would help. */
import { FileDrop } from '../../../design/file-drop.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { useUpload } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listNotices, uploadNotice } from '../contract.ts'
import { noticeTexts } from './texts.ts'

export function NoticeUpload() {
  const t = useTexts(noticeTexts)
  const go = useGo()
  const upload = useUpload(uploadNotice, {
    invalidates: [listNotices],
    onDone: (answer) => {
      if (answer.ok && !answer.alreadyThere) go({ to: '/notices/$noticeId', parameters: { noticeId: answer.noticeId } })
    },
  })
  const answer = upload.data
  // 'empty' already means "no documents yet" on this page.
  const because = answer?.ok === false ? (answer.because === 'empty' ? 'empty_' : answer.because) : null
  return (
    <div className="yz-stack">
      <FileDrop
        accept=".txt,.docx,.doc,.wps,.pdf,.html,.htm"
        onFile={(file) => upload.mutate({ input: {}, file })}
        share={upload.isPending ? upload.share : undefined}
      >
        {t('kindsRead')}
      </FileDrop>
      {because && <RefusalNote because={t(because)} help={t(`${because}Help`)} />}
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
