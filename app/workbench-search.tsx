/** What Ctrl K finds: the pages of the rail, units by name, and people that the own unit holds. */
import { useEffect, useState } from 'react'
import { SearchBox, type SearchGroup } from './design/search-box.tsx'
import { matching } from './design/search-choices.ts'
import type { RailItem } from './design/workbench-shell.tsx'
import { useMe } from './features/access/ui/public.tsx'
import { listPeople } from './features/people/contract.ts'
import { listUnits } from './features/units/contract.ts'
import { kindWords } from './features/units/ui/public.tsx'
import { useEndpoint } from './platform/web/queries.ts'
import { defineTexts, useTexts } from './platform/web/texts.ts'

const searchTexts = defineTexts('workbench-search', {
  zh: {
    label: '查找页面、组织、人员',
    placeholder: '输入页面、组织名称，或本组织人员的姓名',
    pages: '页面',
    units: '组织',
    people: '本组织的人员',
    doubts: '待核数据',
    help: '↑ ↓ 选择，Enter 打开，Esc 关闭。人员只在联系着他们的组织内可查。',
  },
  en: {
    label: 'Find pages, units, people',
    placeholder: 'Type a page, the name of a unit, or of a person this unit holds',
    pages: 'Pages',
    units: 'Units',
    people: 'People of this unit',
    doubts: 'Doubted numbers',
    help: '↑ ↓ choose, Enter opens, Esc closes. People are found only at the unit that holds them.',
  },
})

const PAUSE_MS = 200
const mostOfAKind = 8

/** What was typed, once the fingers rest. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

export function WorkbenchSearch({ rail, onDone }: { rail: readonly RailItem[]; onDone: () => void }) {
  const t = useTexts(searchTexts)
  const me = useMe()
  const [text, setText] = useState('')
  const wanted = useRested(text)
  const units = useEndpoint(listUnits, wanted ? { search: wanted } : null, { keepPrevious: true })
  const mayPeople = me?.may('people.read') ?? false
  const people = useEndpoint(listPeople, wanted && mayPeople ? { search: wanted } : null, { keepPrevious: true })
  const jumps = [...rail, { label: t('doubts'), icon: 'doubt' as const, to: '/figures/doubts' as const }]
  const groups: SearchGroup[] = [
    {
      title: t('pages'),
      choices: matching(jumps, text, ({ label, to }) => [label, to]).map(({ label, icon, to }) => ({
        key: to.replaceAll('/', '-'),
        label,
        icon,
        target: { to },
      })),
    },
    {
      title: t('units'),
      choices: wanted
        ? (units.data?.units ?? []).slice(0, mostOfAKind).map((unit) => ({
            key: unit.id,
            label: unit.name,
            note: kindWords(unit),
            icon: 'unit' as const,
            target: { to: '/units', search: { unit: unit.id } },
          }))
        : [],
    },
    {
      title: t('people'),
      choices: wanted
        ? (people.data?.ties ?? []).slice(0, mostOfAKind).map((tie) => ({
            key: tie.id,
            label: tie.name,
            ...(tie.phone ? { note: tie.phone } : {}),
            icon: 'people' as const,
            target: { to: '/people', search: { person: tie.personId } },
          }))
        : [],
    },
  ]
  return (
    <SearchBox
      label={t('label')}
      placeholder={t('placeholder')}
      text={text}
      onText={setText}
      groups={groups}
      help={t('help')}
      busy={text.trim() !== wanted || units.isFetching || people.isFetching}
      onDone={onDone}
    />
  )
}
