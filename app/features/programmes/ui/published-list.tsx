/** Programmes that other units issued openly: adopt from one of them of one's own will. */
import { Button } from 'antd'
import { dayOf, dayText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { fetchPublished, listPublished } from '../issue/contract.ts'
import { PhoneRows } from './phone-rows.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

export function PublishedList() {
  const t = useTexts(programmeTexts)
  const me = useMe()
  const go = useGo()
  const { act, busy, note } = useAct(fetchPublished)
  const target = (deliveryId: string) => ({ to: '/programmes/received/$deliveryId', parameters: { deliveryId } })
  return (
    <Loaded query={useEndpoint(listPublished, {})}>
      {({ programmes }) =>
        programmes.length === 0 ? (
          <EmptyState title={t('emptyPublished')}>{t('publishedHelp')}</EmptyState>
        ) : (
          <div className="yz-stack">
            <p className="yz-soft">{t('publishedHelp')}</p>
            {note}
            <PhoneRows
              label={t('published')}
              rows={programmes.map(({ programmeId, deliveryId, title, unitName, tasks, at }) => ({
                key: programmeId,
                target: deliveryId ? target(deliveryId) : null,
                title,
                mark: !deliveryId && me?.may('programmes.draft') && (
                  <Button
                    size="small"
                    loading={busy}
                    onClick={() => act({ programmeId }, (answer) => answer.ok && go(target(answer.deliveryId)))}
                  >
                    {t('fetchIt')}
                  </Button>
                ),
                lines: [unitName, `${t('tasks')} ${tasks}`, dayText(dayOf(at))],
              }))}
            />
          </div>
        )
      }
    </Loaded>
  )
}
