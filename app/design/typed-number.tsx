/**
 * The typed number, the same everywhere: `≥ 9,000 名 / 年`, approximate ones marked, a thin bar for what it rests on,
 * and one click to its records. Without `target` it is plain text.
 *
 *   <TypedNumber label="到场" value={1234} unit="人次" mix={{ measured: 1000, attested: 234 }}
 *     target={{ to: '/figures/$figureId', parameters: { figureId } }} asOf="2018-12-28" size="large" />
 */
import { type LinkTarget, TargetLink } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { asOfText } from './dates.ts'
import { EvidenceBar, type EvidenceMix } from './evidence.tsx'
import { designTexts } from './texts.ts'
import './typed-number.css'
import { partsOf, type TypedValue, typedText } from './typed-value.ts'

export interface TypedNumberProps extends TypedValue {
  label?: string
  mix?: EvidenceMix
  /** The records behind the number. */
  target?: LinkTarget
  /** Day up to which the data goes. */
  asOf?: string
  size?: 'normal' | 'large'
}

export function TypedNumber(props: TypedNumberProps) {
  const t = useTexts(designTexts)
  const { lead, number, tail } = partsOf(props)
  const shown = (
    <span className="yz-typed-line">
      {lead && <span className="yz-typed-lead">{lead}</span>}
      <b className={typeof props.value === 'number' ? 'yz-number' : 'yz-typed-words'}>{number}</b>
      {tail && <span className="yz-typed-tail">{tail}</span>}
    </span>
  )
  const what = props.label ?? typedText(props)
  return (
    <span
      className={`yz-typed yz-typed-${props.size ?? 'normal'}`}
      data-approximate={props.approximate ? '' : undefined}
    >
      {props.label && <span className="yz-typed-label">{props.label}</span>}
      {props.target ? (
        <TargetLink
          target={props.target}
          className="yz-typed-link"
          aria-label={`${typedText(props)}, ${t('openRecords', { what })}`}
        >
          {shown}
        </TargetLink>
      ) : (
        shown
      )}
      {props.mix && <EvidenceBar mix={props.mix} />}
      {props.asOf && <span className="yz-typed-as-of">{asOfText(props.asOf)}</span>}
    </span>
  )
}
