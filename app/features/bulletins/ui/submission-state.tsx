import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { SubmissionState } from '../submissions/submission.ts'
import { submissionTexts } from './submission-texts.ts'

const tones: Record<SubmissionState, Tone> = {
  draft: 'quiet',
  sent: 'active',
  taken: 'good',
  returned: 'doubt',
  declined: 'quiet',
}

export function SubmissionTag({ state }: { state: SubmissionState }) {
  const t = useTexts(submissionTexts)
  return <StateTag tone={tones[state]}>{t(`state_${state}`)}</StateTag>
}
