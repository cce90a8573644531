/** 报、送、发: what is printed, and which units receive the signed bulletin here. */
import { Button, Input, Select } from 'antd'
import { Icon } from '../../../design/icon.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { getUnit, listUnits } from '../../units/contract.ts'
import type { Distribution } from '../issues/bulletin.ts'
import { bulletinTexts } from './texts.ts'

export function DistributionEditor(props: {
  lines: readonly Distribution[]
  unitNames: Readonly<Record<string, string>>
  onChange: (lines: Distribution[]) => void
  onNames: (names: Record<string, string>) => void
}) {
  const t = useTexts(bulletinTexts)
  const { lines, onChange } = props
  const reachable = useReachableUnits()
  const change = (at: number, patch: Partial<Distribution>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...patch } : line)))
  const choose = (at: number, unitIds: string[]) => {
    props.onNames(Object.fromEntries(reachable.map((unit) => [unit.id, unit.shortName])))
    change(at, { unitIds })
  }
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place only
        <div key={at} className="yz-stack" style={{ gap: 8 }}>
          <div className="yz-row">
            <Select
              aria-label={t('distribution')}
              value={line.label}
              style={{ width: 72 }}
              options={(['报', '送', '发'] as const).map((value) => ({ value, label: value }))}
              onChange={(label) => change(at, { label })}
            />
            <Input
              aria-label={t('lineTo')}
              placeholder={t('lineTo')}
              value={line.to}
              maxLength={500}
              style={{ flex: 1, minWidth: 160 }}
              onChange={(event) => change(at, { to: event.target.value })}
            />
            <Button onClick={() => onChange(lines.filter((_, index) => index !== at))}>{t('remove')}</Button>
          </div>
          <Select
            mode="multiple"
            aria-label={t('lineUnits')}
            placeholder={t('lineUnits')}
            value={line.unitIds}
            maxTagCount="responsive"
            optionFilterProp="label"
            options={reachable.map((unit) => ({ value: unit.id, label: unit.shortName }))}
            onChange={(unitIds: string[]) => choose(at, unitIds)}
          />
        </div>
      ))}
      <Button
        icon={<Icon name="plus" size={14} />}
        onClick={() => onChange([...lines, { label: '发', to: t('children'), unitIds: [] }])}
      >
        {t('addLine')}
      </Button>
    </>
  )
}

/** Those directly below in official order, then those above. */
function useReachableUnits(): { id: string; shortName: string }[] {
  const unitId = useMe()?.post.unit.id
  const below = useEndpoint(listUnits, {}).data?.units ?? []
  const above = useEndpoint(getUnit, unitId ? { unitId } : null).data?.above ?? []
  return [...below, ...above]
}
