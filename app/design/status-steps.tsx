/**
 * Where something stands on its way: `<StatusSteps steps={[{ label: '起草', state: 'done', note: '孟澄 12月20日' }, …]} />`.
 * For 审签 and life cycles; the state is said in words too, not by colour alone.
 */
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import './status-steps.css'
import { designTexts } from './texts.ts'

export interface StatusStep {
  label: string
  state: 'done' | 'current' | 'todo' | 'blocked'
  note?: string
}

const words = { done: 'stepDone', current: 'stepCurrent', todo: 'stepTodo', blocked: 'stepBlocked' } as const
const icons = { done: 'tick', current: 'next', todo: null, blocked: 'refusal' } as const

export function StatusSteps({ steps }: { steps: readonly StatusStep[] }) {
  const t = useTexts(designTexts)
  return (
    <ol className="yz-steps">
      {steps.map((step) => {
        const icon = icons[step.state]
        return (
          <li key={step.label} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span className="yz-step-dot">{icon && <Icon name={icon} size={14} />}</span>
            <span className="yz-step-label">
              {step.label}
              <span className="yz-hidden"> {t(words[step.state])}</span>
            </span>
            {step.note && <span className="yz-step-note">{step.note}</span>}
          </li>
        )
      })}
    </ol>
  )
}
