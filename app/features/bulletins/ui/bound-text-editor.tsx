/**
 * Editing a text with bound figures: sentences are typed, figures are inserted as chips. A number that is typed stays
 * a word; only a chip is bound. Uncontrolled: give it another `key` to begin with another text.
 */
import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '../../../design/icon.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { type Block, type BoundValue, type FigureRun, figuresIn } from '../bound-figure.ts'
import { figureText, type Values } from './bound-text.tsx'
import { chipElement, dressChips, fillArea, insertChip, type LookOf, readArea } from './bound-text-dom.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { submissionTexts } from './submission-texts.ts'

export interface BoundTextEditorProps {
  label: string
  blocks: readonly Block[]
  values: Values
  /** A figure that was inserted brings its value along, so that it is shown before anything is saved. */
  onChange: (blocks: Block[], inserted?: BoundValue) => void
  /** The question a new figure begins with. */
  period?: { from: string; to: string }
  withHeadings?: boolean
}

export function BoundTextEditor(props: BoundTextEditorProps) {
  const { blocks, values, label, onChange } = props
  const t = useTexts(submissionTexts)
  const go = useGo()
  const lookOf = useLooks(values)
  const area = useRef<HTMLDivElement>(null)
  const figures = useRef(new Map<string, FigureRun>())
  const caret = useRef<Range | null>(null)
  const [asking, setAsking] = useState(false)
  const [blank, setBlank] = useState(blocks.length === 0)
  const first = useRef({ blocks, lookOf })

  useEffect(() => {
    if (!area.current) return
    for (const figure of figuresIn(first.current.blocks)) figures.current.set(figure.id, figure)
    fillArea(area.current, first.current.blocks, first.current.lookOf)
    document.execCommand('defaultParagraphSeparator', false, 'p')
  }, [])
  useEffect(() => {
    if (area.current) dressChips(area.current, lookOf)
  }, [lookOf])

  const changed = (inserted?: BoundValue) => {
    if (!area.current) return
    const now = readArea(area.current, figures.current)
    setBlank(now.length === 0)
    onChange(now, inserted)
  }
  const keepCaret = () => {
    const selection = window.getSelection()
    if (selection?.rangeCount && area.current?.contains(selection.anchorNode))
      caret.current = selection.getRangeAt(0).cloneRange()
  }
  const insert = (figure: FigureRun, value: BoundValue) => {
    setAsking(false)
    if (!area.current) return
    figures.current.set(figure.id, figure)
    const look = { text: figureText(value), title: value.unitName, doubted: value.doubted > 0 }
    insertChip(area.current, chipElement(figure.id, look), caret.current)
    changed(value)
  }
  const openChip = (target: EventTarget) => {
    const chip = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-figure]') : null
    if (chip?.dataset.figure) go({ sheet: { figure: chip.dataset.figure } })
    return chip !== null
  }
  const toggleHeading = () => {
    area.current?.focus()
    const node = window.getSelection()?.anchorNode
    const inHeading = (node instanceof HTMLElement ? node : node?.parentElement)?.closest('h3')
    document.execCommand('formatBlock', false, inHeading ? 'p' : 'h3')
    changed()
  }
  return (
    <div className="yz-bound-editor">
      <div className="yz-bound-tools">
        <Button
          size="small"
          type="text"
          icon={<Icon name="figure" size={14} />}
          onMouseDown={keepCaret}
          onClick={() => setAsking(true)}
        >
          {t('insertFigure')}
        </Button>
        {props.withHeadings && (
          <Button size="small" type="text" onMouseDown={(event) => event.preventDefault()} onClick={toggleHeading}>
            {t('subheading')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold the chips */}
      <div
        ref={area}
        className="yz-bound-area"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        data-blank={blank}
        data-hint={t('textHint')}
        onInput={() => changed()}
        onBlur={keepCaret}
        onClick={(event) => openChip(event.target)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && openChip(event.target)) event.preventDefault()
        }}
        onPaste={(event) => {
          event.preventDefault()
          document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
        }}
      />
      {asking && (
        <FigureDialog
          {...(props.period ? { period: props.period } : {})}
          onInsert={insert}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function useLooks(values: Values): LookOf {
  const language = useLanguage()
  return useCallback(
    (id) => {
      const figure = values.get(id)
      const name = figure && (language === 'en' ? figure.measureEn : figure.measureZh)
      return {
        text: figureText(figure),
        title: figure ? `${figure.unitName} · ${name}` : '',
        doubted: (figure?.doubted ?? 0) > 0,
      }
    },
    [values, language],
  )
}
