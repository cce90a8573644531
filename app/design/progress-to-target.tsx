/**
 * Progress against target, floor and allotment in one line, without ranking anybody. The bar's full length is the
 * largest of the four, so that going beyond the target stays visible. Without a target there is only the number.
 *
 *   <ProgressToTarget label="返乡学生" value={4210} target={9000} floor={6000} allotted={8800} unit="名" />
 */
import { useTexts } from '../platform/web/texts.ts'
import { numberText, shareText } from './dates.ts'
import './progress-to-target.css'
import { designTexts } from './texts.ts'

export interface ProgressToTargetProps {
  label: string
  value: number
  target: number | null
  /** The least that must be reached. */
  floor?: number
  /** What has been passed on to lower levels so far. */
  allotted?: number
  unit: string
}

export function ProgressToTarget({ label, value, target, floor, allotted, unit }: ProgressToTargetProps) {
  const t = useTexts(designTexts)
  const full = Math.max(value, target ?? 0, floor ?? 0, allotted ?? 0, 1)
  const at = (amount: number) => (amount / full) * 100
  const rows: [string, number][] = [[t('reached'), value]]
  if (target !== null) rows.push([t('target'), target])
  if (floor !== undefined) rows.push([t('floor'), floor])
  if (allotted !== undefined) rows.push([t('allotted'), allotted])
  return (
    <div className="yz-progress">
      <div className="yz-progress-head">
        <span>{label}</span>
        {target !== null && target > 0 && (
          <span className="yz-number yz-soft">{t('ofTarget', { share: shareText(value / target) })}</span>
        )}
      </div>
      {target !== null && (
        <svg aria-hidden="true" width="100%" height="22" viewBox="0 0 100 22" preserveAspectRatio="none">
          <rect x="0" y="7" width="100" height="8" fill="var(--yz-line)" />
          {allotted !== undefined && <rect x="0" y="17" width={at(allotted)} height="2" fill="var(--yz-line-strong)" />}
          <rect x="0" y="7" width={at(value)} height="8" fill="var(--yz-primary)" />
          {floor !== undefined && <Tick at={at(floor)} dashed />}
          <Tick at={at(target)} />
        </svg>
      )}
      <dl className="yz-progress-rows yz-number">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {numberText(amount)} {unit}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const Tick = ({ at, dashed }: { at: number; dashed?: boolean }) => (
  <line
    x1={at}
    x2={at}
    y1="2"
    y2="20"
    stroke="var(--yz-ink)"
    strokeWidth="2"
    vectorEffect="non-scaling-stroke"
    {...(dashed ? { strokeDasharray: '3 2' } : {})}
  />
)
