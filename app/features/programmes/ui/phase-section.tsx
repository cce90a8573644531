/** Phases as a picture on one scale of time, with the deadlines as ticks; an open end fades out. */
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addDays, daysBetween, shortDayText } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { savePhase } from '../drafting/contract.ts'
import type { Phase } from '../programme.ts'
import { editTexts } from './edit-texts.ts'
import { ItemDialog } from './item-dialog.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import { type Programme, useWindowText } from './words.tsx'

export function PhaseSection({ programme }: { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const [editing, setEditing] = useState<Phase | 'new' | null>(null)
  const mayEdit = programme.can.edit === true
  const scale = scaleOf(programme)
  const windowText = useWindowText()
  return (
    <section className="yz-card yz-stack" aria-label={t('phases')}>
      <header className="yz-row">
        <h2>{t('phases')}</h2>
        <span className="yz-soft">{windowText(programme.windowStart, programme.windowEnd)}</span>
      </header>
      {programme.phases.length === 0 && <p className="yz-faint">{t('noPhases')}</p>}
      <ol className="yz-phases">
        {programme.phases.map((phase) => (
          <li key={phase.id}>
            <span className="yz-row">
              <b>{phase.name}</b>
              <span className="yz-soft">{windowText(phase.startsOn, phase.endsOn)}</span>
              {mayEdit && (
                <Button size="small" type="text" onClick={() => setEditing(phase)}>
                  {t('edit')}
                </Button>
              )}
            </span>
            {scale && <Bar phase={phase} scale={scale} />}
          </li>
        ))}
      </ol>
      {scale && <Ticks programme={programme} scale={scale} />}
      {mayEdit && (
        <div>
          <Button size="small" onClick={() => setEditing('new')}>
            {t('addPhase')}
          </Button>
        </div>
      )}
      {editing && (
        <PhaseForm
          programmeId={programme.programmeId}
          phase={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

interface Scale {
  from: string
  days: number
}

/** From the first known day to the last, with some room for an open end. */
function scaleOf({ phases, deadlines, windowStart, windowEnd }: Programme): Scale | undefined {
  const known = [
    windowStart,
    windowEnd,
    ...phases.flatMap((phase) => [phase.startsOn, phase.endsOn]),
    ...deadlines.map((deadline) => deadline.dueOn),
  ].filter((day) => day !== null)
  const from = known.reduce((first, day) => (day < first ? day : first), known[0] ?? '')
  const to = known.reduce((last, day) => (day > last ? day : last), from)
  if (!from || from === to) return undefined
  const hasOpenEnd = phases.some((phase) => phase.endsOn === null)
  return { from, days: daysBetween(from, hasOpenEnd ? addDays(to, 14) : to) + 1 }
}

const share = (day: string, { from, days }: Scale): number => (daysBetween(from, day) / days) * 100

function Bar({ phase, scale }: { phase: Phase; scale: Scale }) {
  const start = phase.startsOn ? share(phase.startsOn, scale) : 0
  const end = phase.endsOn ? share(addDays(phase.endsOn, 1), scale) : 100
  return (
    <svg className="yz-phase-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" fill="var(--yz-ground)" />
      <rect
        x={start}
        width={Math.max(1, end - start)}
        height="8"
        fill="var(--yz-primary)"
        opacity={phase.endsOn ? 1 : 0.45}
      />
    </svg>
  )
}

function Ticks({ programme, scale }: { programme: Programme; scale: Scale }) {
  const dated = programme.deadlines.flatMap(({ id, dueOn, what }) => (dueOn ? [{ id, dueOn, what }] : []))
  if (dated.length === 0) return null
  return (
    <div className="yz-phase-ticks">
      {dated.map(({ id, dueOn, what }) => (
        <span
          key={id}
          style={{ left: `${share(dueOn, scale)}%` }}
          data-late={share(dueOn, scale) > 60 ? '' : undefined}
          title={what}
        >
          {shortDayText(dueOn)}
        </span>
      ))}
    </div>
  )
}

type Values = { name: string; startsOn?: string | null; endsOn?: string | null }

function PhaseForm({ programmeId, phase, onClose }: { programmeId: string; phase: Phase | null; onClose: () => void }) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const today = useMe()?.day
  const [form] = Form.useForm<Values>()
  const save = useAct(savePhase, t('saved'))
  const day = today ? { today } : {}
  return (
    <ItemDialog
      title={phase ? p('edit') : p('addPhase')}
      programmeId={programmeId}
      ownItemId={phase?.id}
      busy={save.busy}
      onSave={() => form.submit()}
      onClose={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={phase ?? {}}
        onFinish={({ name, startsOn = null, endsOn = null }) =>
          save.act({ programmeId, ...(phase ? { phaseId: phase.id } : {}), name, startsOn, endsOn }, onClose)
        }
      >
        <FormField name="name" label={t('phaseName')} schema={savePhase.input.shape.name}>
          <Input maxLength={60} />
        </FormField>
        <div className="yz-form-row">
          <FormField name="startsOn" label={t('windowStart')} schema={savePhase.input.shape.startsOn}>
            <DayField {...day} />
          </FormField>
          <FormField
            name="endsOn"
            label={t('windowEnd')}
            schema={savePhase.input.shape.endsOn}
            help={t('phaseEndHelp')}
          >
            <DayField {...day} />
          </FormField>
        </div>
      </Form>
      {save.note}
    </ItemDialog>
  )
}
