/** Paste or choose a file, look, confirm; below, what was imported before and taking it back. */
import { Button } from 'antd'
import { ImportSteps } from '../../../../design/import-steps.tsx'
import { importTexts as common } from '../../../../design/import-texts.ts'
import { Page } from '../../../../design/page.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useSend, useUpload } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listWorkRecords } from '../../contract.ts'
import { workTexts } from '../../ui/texts.ts'
import { importList, listImports, previewList, readListFile } from '../contract.ts'
import type { RowFault } from '../pasted-record.ts'
import { Batches } from './batches.tsx'
import { importTexts } from './texts.ts'

const widths = { day: 210, unit: 240, measure: 190, quantity: 150, sentence: 280, task: 220 } as const
const columns = Object.keys(widths) as (keyof typeof widths)[] // the keys of the literal above

export function ImportPage() {
  const t = useTexts(importTexts)
  const c = useTexts(common)
  const w = useTexts(workTexts)
  const upload = useUpload(readListFile)
  const preview = useSend(previewList)
  const take = useSend(importList, { invalidates: [listImports, listWorkRecords] })
  return (
    <Page title={t('title')} description={t('description')} crumbs={[{ label: w('title'), to: '/work-records' }]}>
      <ImportSteps
        words={{ paste: t('paste'), help: t('columnsHelp'), example: t('example') }}
        columns={columns.map((key) => ({ key, title: t(key), width: widths[key] }))}
        upload={upload}
        preview={preview}
        take={take}
        refusals={{}}
        isTakeable={({ work, isKnown }) => work !== null && !isKnown}
        noteOf={({ isKnown }) => (isKnown ? t('known') : undefined)}
        faultText={(because) => t(because as RowFault)} // the server's RowFault
        done={
          take.data?.ok && (
            <>
              <b>{t('done', { count: take.data.recorded })}</b>
              {take.data.doubted > 0 && <span>{t('doneDoubted', { count: take.data.doubted })}</span>}
              <AppLink to="/work-records" search={{ batch: take.data.batchId }}>
                {c('look')}
              </AppLink>
            </>
          )
        }
      >
        {({ count, ready, basis }) => (
          <Button
            type="primary"
            size="large"
            style={{ alignSelf: 'flex-start' }}
            disabled={!ready}
            loading={take.isPending}
            onClick={() => take.mutate(basis())}
          >
            {t('confirm', { count })}
          </Button>
        )}
      </ImportSteps>
      <Batches />
    </Page>
  )
}
