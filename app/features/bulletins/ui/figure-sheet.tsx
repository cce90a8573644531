/** What stands behind one figure of a text: question, value, evidence, and its records. Opened by `?figure=`. */
import { dayText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { listFacts } from '../../figures/contract.ts'
import { FactRow, mixOf } from '../../figures/ui/public.tsx'
import type { BoundValue } from '../bound-figure.ts'
import type { Values } from './bound-text.tsx'
import { submissionTexts } from './submission-texts.ts'

const mostShown = 20

export function FigureSheet({ values, asOf }: { values: Values; asOf: string }) {
  const t = useTexts(submissionTexts)
  return (
    <SideSheet param="figure" title={t('figureTitle')}>
      {(id) => {
        const figure = values.get(id)
        return figure ? <FigureDetails figure={figure} asOf={asOf} /> : t('noRecords')
      }}
    </SideSheet>
  )
}

function FigureDetails({ figure, asOf }: { figure: BoundValue; asOf: string }) {
  const t = useTexts(submissionTexts)
  const english = useLanguage() === 'en'
  const { measure, unitId, programmeId, taskId, from, to } = figure.question
  const facts = useEndpoint(listFacts, {
    measure,
    unitId,
    ...(programmeId ? { programmeId } : {}),
    ...(taskId ? { taskId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
  const unit = english ? figure.unitEn : figure.unitZh
  return (
    <div className="yz-stack">
      <TypedNumber
        label={`${figure.unitName} · ${english ? figure.measureEn : figure.measureZh}`}
        value={figure.value}
        unit={unit}
        mix={mixOf(figure)}
        asOf={asOf}
        size="large"
      />
      <p className="yz-soft">
        {from || to ? t('period', { from: from ? dayText(from) : '…', to: to ? dayText(to) : '…' }) : t('allTime')}
      </p>
      {figure.doubted > 0 && <DoubtMark>{t('doubted', { count: figure.doubted, unit })}</DoubtMark>}
      <div className="yz-row">
        <h3 style={{ flex: 1 }}>{t('recordsBehind')}</h3>
        {facts.data && (
          <AppLink
            to="/figures"
            search={{ unit: unitId, programme: programmeId, task: taskId, from, to, facts: `${measure}:${unitId}` }}
          >
            {t('allRecords', { total: facts.data.total })}
          </AppLink>
        )}
      </div>
      <Loaded query={facts}>
        {(data) =>
          data.facts.length === 0 ? (
            <p className="yz-soft">{t('noRecords')}</p>
          ) : (
            <ol className="yz-facts">
              {data.facts.slice(0, mostShown).map((fact) => (
                <FactRow key={fact.id} fact={fact} unit={unit} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </div>
  )
}
