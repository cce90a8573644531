/** The outline of a bulletin; each part opens to be edited in place. */
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Icon } from '../../../design/icon.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Block, BoundValue } from '../bound-figure.ts'
import { type BulletinText, figuresOf, type Section } from '../issues/bulletin.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import type { Values } from './bound-text.tsx'
import { BoundTextEditor } from './bound-text-editor.tsx'
import { DistributionEditor } from './distribution-editor.tsx'
import { bulletinTexts } from './texts.ts'

export interface BulletinEditorProps {
  text: BulletinText
  values: Values
  unitNames: Readonly<Record<string, string>>
  onChange: (text: BulletinText, inserted?: BoundValue) => void
  onNames: (names: Record<string, string>) => void
}

export function BulletinEditor({ text, values, unitNames, onChange, onNames }: BulletinEditorProps) {
  const t = useTexts(bulletinTexts)
  const [adopting, setAdopting] = useState(false)
  const period = periodIn(text)
  const change = (patch: Partial<BulletinText>, inserted?: BoundValue) => onChange({ ...text, ...patch }, inserted)
  const changeSection = (id: string, patch: { title?: string; blocks?: Block[] }, inserted?: BoundValue) =>
    change({ sections: text.sections.map((one) => (one.id === id ? { ...one, ...patch } : one)) }, inserted)
  const move = (at: number, by: number) => {
    const sections = [...text.sections]
    const [moved] = sections.splice(at, 1)
    if (moved) sections.splice(at + by, 0, moved)
    change({ sections })
  }
  const add = (section: Section, creditName?: string) => {
    change({ sections: [...text.sections, section] })
    if (creditName && section.kind === 'adopted') onNames({ [section.creditUnitId]: creditName })
    setAdopting(false)
  }
  return (
    <section aria-label={t('parts')}>
      <Part title={t('heading')} note={text.title} open>
        <Input
          aria-label={t('heading')}
          value={text.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Part>
      <Part title={t('editorNote')} note={text.editorNote.length ? '' : t('noteEmpty')}>
        <BoundTextEditor
          label={t('editorNote')}
          blocks={text.editorNote.map((runs) => ({ kind: 'paragraph', runs }))}
          values={values}
          {...(period ? { period } : {})}
          onChange={(blocks, inserted) =>
            change(
              { editorNote: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : [])) },
              inserted,
            )
          }
        />
      </Part>
      {text.sections.map((section, at) => (
        <Part
          key={section.id}
          title={section.title || t('untitled')}
          note={section.kind === 'adopted' ? t('credit', { unit: unitNames[section.creditUnitId] ?? '' }) : ''}
        >
          <Input
            aria-label={t('sectionTitle')}
            placeholder={t('sectionTitle')}
            value={section.title}
            maxLength={200}
            onChange={(event) => changeSection(section.id, { title: event.target.value })}
          />
          <BoundTextEditor
            label={section.title || t('untitled')}
            blocks={section.blocks}
            values={values}
            {...(period ? { period } : {})}
            withHeadings
            onChange={(blocks, inserted) => changeSection(section.id, { blocks }, inserted)}
          />
          <div className="yz-row">
            <Button size="small" disabled={at === 0} onClick={() => move(at, -1)}>
              {t('up')}
            </Button>
            <Button size="small" disabled={at === text.sections.length - 1} onClick={() => move(at, 1)}>
              {t('down')}
            </Button>
            <Button
              size="small"
              onClick={() => change({ sections: text.sections.filter((one) => one.id !== section.id) })}
            >
              {t('remove')}
            </Button>
          </div>
        </Part>
      ))}
      <div className="yz-row" style={{ margin: '8px 0' }}>
        <Button icon={<Icon name="plus" size={14} />} onClick={() => setAdopting(true)}>
          {t('addAdopted')}
        </Button>
        <Button
          icon={<Icon name="plus" size={14} />}
          onClick={() => add({ kind: 'own', id: crypto.randomUUID(), title: '', blocks: [] })}
        >
          {t('addOwn')}
        </Button>
      </div>
      <Part title={t('distribution')} note={text.distribution.map((line) => line.to).join('；')}>
        <DistributionEditor
          lines={text.distribution}
          unitNames={unitNames}
          onChange={(distribution) => change({ distribution })}
          onNames={onNames}
        />
      </Part>
      {adopting && <AdoptDialog sections={text.sections} onUse={add} onCancel={() => setAdopting(false)} />}
    </section>
  )
}

/** A new figure begins with the period that the bulletin already speaks of. */
function periodIn(text: BulletinText): { from: string; to: string } | undefined {
  for (const { question } of figuresOf(text))
    if (question.from && question.to) return { from: question.from, to: question.to }
  return undefined
}

/** Opened parts stay mounted only while open, so that a closed one begins anew with the text as it is. */
function Part(props: { title: string; note?: string; open?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(props.open ?? false)
  return (
    <details className="yz-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="next" size={14} />
        <b>{props.title}</b>
        <span className="yz-faint">{props.note}</span>
      </summary>
      {open && <div className="yz-part-body">{props.children}</div>}
    </details>
  )
}
