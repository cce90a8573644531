/** Paste or choose a list of people, look, declare, confirm; below, taking an import back. */
import { ImportSteps } from '../../../../design/import-steps.tsx'
import { importTexts as common } from '../../../../design/import-texts.ts'
import { Page } from '../../../../design/page.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useSend, useUpload } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPeople } from '../../contract.ts'
import { peopleTexts } from '../../ui/texts.ts'
import { importPeople, listPeopleImports, previewPeople, readPeopleFile } from '../contract.ts'
import type { RowFault } from '../pasted-person.ts'
import { Declaration } from './declaration.tsx'
import { Imports } from './imports.tsx'
import { importTexts } from './texts.ts'

const widths = { name: 180, phone: 220, kind: 180, adult: 180 } as const
const columns = Object.keys(widths) as (keyof typeof widths)[] // the keys of the literal above

export function ImportPage() {
  const t = useTexts(importTexts)
  const c = useTexts(common)
  const p = useTexts(peopleTexts)
  const upload = useUpload(readPeopleFile)
  const preview = useSend(previewPeople)
  const take = useSend(importPeople, { invalidates: [listPeopleImports, listPeople] })
  return (
    <Page title={t('title')} description={t('description')} crumbs={[{ label: p('title'), to: '/people' }]}>
      <ImportSteps
        words={{ paste: t('paste'), help: t('columnsHelp'), example: t('example') }}
        columns={columns.map((key) => ({ key, title: t(key), width: widths[key] }))}
        upload={upload}
        preview={preview}
        take={take}
        refusals={{ 'not-adult': t('not-adult'), 'no-consent': t('no-consent') }}
        isTakeable={({ faults }) => faults.length === 0}
        faultText={(because) => t(because as RowFault)} // the server's RowFault
        done={
          take.data?.ok && (
            <>
              <b>{t('done', { count: take.data.entered })}</b>
              {take.data.known > 0 && <span>{t('doneKnown', { count: take.data.known })}</span>}
              <AppLink to="/people" search={{ tab: 'ledger' }}>
                {c('look')}
              </AppLink>
            </>
          )
        }
      >
        {({ count, ready, basis }) => (
          <Declaration
            count={count}
            ready={ready}
            busy={take.isPending}
            onConfirm={(declared) => take.mutate({ ...basis(), ...declared })}
          />
        )}
      </ImportSteps>
      <Imports />
    </Page>
  )
}
