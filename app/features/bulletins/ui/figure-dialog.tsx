/** Asks which figure goes into the sentence and shows what it says now. */
import { Form, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { asOfText, dayOf } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { TreeNode } from '../../../design/tree-picker.tsx'
import { TreePickerField } from '../../../design/tree-picker-field.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { call } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { type Me, useMe } from '../../access/ui/public.tsx'
import { listMeasures } from '../../figures/contract.ts'
import { mixOf } from '../../figures/ui/public.tsx'
import { listUnits } from '../../units/contract.ts'
import type { BoundValue, FigureRun } from '../bound-figure.ts'
import { listFigureProgrammes, previewFigure } from '../contract.ts'
import { submissionTexts } from './submission-texts.ts'

interface Chosen {
  measure?: string
  unit?: TreeNode | null
  programmeId?: string | undefined
  taskId?: string | undefined
  from?: string | null
  to?: string | null
}

/** From the unit one acts for downward: figures of others cannot be put into a text. */
function useUnitsBelow(unit: Me['post']['unit'] | undefined) {
  const { id, path, shortName } = unit ?? { id: '', path: '', shortName: '' }
  return useMemo(
    () => ({
      load: async (parent: string | null): Promise<TreeNode[]> =>
        parent === null
          ? [{ key: id, name: shortName, hasChildren: true }]
          : nodesOf((await call(listUnits, { parentId: parent })).units),
      search: async (text: string): Promise<TreeNode[]> =>
        nodesOf((await call(listUnits, { search: text })).units.filter((found) => found.path.startsWith(path))),
    }),
    [id, path, shortName],
  )
}

const nodesOf = (units: readonly { id: string; shortName: string; hasChildren: boolean }[]): TreeNode[] =>
  units.map((unit) => ({ key: unit.id, name: unit.shortName, hasChildren: unit.hasChildren }))

export function FigureDialog(props: {
  period?: { from: string; to: string }
  onInsert: (figure: FigureRun, value: BoundValue) => void
  onCancel: () => void
}) {
  const t = useTexts(submissionTexts)
  const me = useMe()
  const language = useLanguage()
  const { load, search } = useUnitsBelow(me?.post.unit)
  const measures = useEndpoint(listMeasures, {}).data?.measures ?? []
  const programmes = useEndpoint(listFigureProgrammes, {}).data?.programmes ?? []
  const [chosen, setChosen] = useState<Chosen>({ measure: 'session', ...props.period })
  const unit = chosen.unit ?? (me ? { key: me.post.unit.id, name: me.post.unit.shortName, hasChildren: true } : null)
  const question =
    chosen.measure && unit
      ? {
          measure: chosen.measure,
          unitId: unit.key,
          ...(chosen.programmeId ? { programmeId: chosen.programmeId } : {}),
          ...(chosen.taskId ? { taskId: chosen.taskId } : {}),
          ...(chosen.from ? { from: chosen.from } : {}),
          ...(chosen.to ? { to: chosen.to } : {}),
        }
      : null
  const preview = useEndpoint(previewFigure, question, { keepPrevious: true })
  const change = (patch: Chosen) => setChosen((before) => ({ ...before, ...patch }))
  const tasks = programmes.find((one) => one.programmeId === chosen.programmeId)?.tasks ?? []
  const figure = preview.data?.figure
  const ready = question !== null && figure !== undefined && !preview.isPlaceholderData && !preview.error
  const insert = () => {
    if (!question || !figure) return
    const id = crypto.randomUUID()
    props.onInsert({ kind: 'figure', id, question }, { ...figure, figureId: id })
  }
  return (
    <Modal
      open
      title={t('insertTitle')}
      okText={t('insert')}
      okButtonProps={{ disabled: !ready }}
      onOk={insert}
      onCancel={props.onCancel}
    >
      <Form layout="vertical">
        <Form.Item label={t('measure')} htmlFor="figure-measure">
          <Select
            id="figure-measure"
            value={chosen.measure ?? null}
            options={measures.map((one) => ({
              value: one.key,
              label: language === 'en' ? one.nameEn : `${one.nameZh}（${one.unitZh}）`,
            }))}
            onChange={(measure) => change({ measure })}
          />
        </Form.Item>
        <Form.Item label={t('unit')} htmlFor="figure-unit">
          <TreePickerField
            id="figure-unit"
            label={t('unit')}
            load={load}
            search={search}
            value={unit}
            onChange={(node) => change({ unit: node })}
          />
        </Form.Item>
        <Form.Item label={t('programme')} htmlFor="figure-programme">
          <Select
            id="figure-programme"
            allowClear
            placeholder={t('anyProgramme')}
            value={chosen.programmeId ?? null}
            options={programmes.map((one) => ({ value: one.programmeId, label: one.title }))}
            onChange={(programmeId) => change({ programmeId: programmeId ?? undefined, taskId: undefined })}
          />
        </Form.Item>
        {tasks.length > 0 && (
          <Form.Item label={t('task')} htmlFor="figure-task">
            <Select
              id="figure-task"
              allowClear
              placeholder={t('anyTask')}
              value={chosen.taskId ?? null}
              options={tasks.map((one) => ({ value: one.taskId, label: one.title }))}
              onChange={(taskId) => change({ taskId: taskId ?? undefined })}
            />
          </Form.Item>
        )}
        <div className="yz-row">
          <Form.Item label={t('from')} htmlFor="figure-from" style={{ flex: 1 }}>
            <DayField id="figure-from" value={chosen.from ?? null} onChange={(from) => change({ from })} />
          </Form.Item>
          <Form.Item label={t('to')} htmlFor="figure-to" style={{ flex: 1 }}>
            <DayField id="figure-to" value={chosen.to ?? null} onChange={(to) => change({ to })} />
          </Form.Item>
        </div>
      </Form>
      <div className="yz-card" role="status">
        <p className="yz-soft">{t('previewing')}</p>
        <RefusalNote error={preview.error} />
        {figure && preview.data && (
          <>
            <TypedNumber
              value={figure.value}
              unit={language === 'en' ? figure.unitEn : figure.unitZh}
              mix={mixOf(figure)}
              size="large"
            />
            <p className="yz-faint">{asOfText(dayOf(preview.data.asOf))}</p>
            {figure.doubted > 0 && (
              <DoubtMark>{t('doubted', { count: figure.doubted, unit: figure.unitZh })}</DoubtMark>
            )}
          </>
        )}
      </div>
    </Modal>
  )
}
