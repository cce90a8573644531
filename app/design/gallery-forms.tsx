/** A form checked by zod, a day, a tree, a file and a reason. */
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useTexts } from '../platform/web/texts.ts'
import { DayField } from './day-field.tsx'
import { useMessage } from './desk-kit.tsx'
import { FileDrop } from './file-drop.tsx'
import { FormField } from './form-field.tsx'
import { galleryTexts } from './gallery-texts.ts'
import { InstantField } from './instant-field.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { type TreeNode, TreePicker } from './tree-picker.tsx'
import { TreePickerField } from './tree-picker-field.tsx'

const Draft = z.object({
  name: z.string().min(2).max(20),
  unit: z.object({ key: z.string(), name: z.string() }),
  day: z.iso.date(),
  starts: z.iso.datetime({ offset: true }).optional(),
  count: z.number().int().min(1).optional(),
  evidence: z.enum(['measured', 'attested']).optional(),
})

const load = async (parent: string | null): Promise<TreeNode[]> =>
  (parent === null ? ['云岚省'] : [1, 2, 3].map((i) => `${parent}-${i}`)).map((name) => ({
    key: name,
    name,
    note: parent ?? '',
    hasChildren: name.length < 8,
  }))
const search = async (text: string): Promise<TreeNode[]> =>
  text.startsWith('云') ? [{ key: '云岚省-2', name: '云岚省-2', note: '云岚省', hasChildren: false }] : []

export function GalleryForms() {
  const t = useTexts(galleryTexts)
  const message = useMessage()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <Form
        layout="vertical"
        className="yz-card"
        style={{ maxWidth: 560 }}
        onFinish={() => void message.success(t('save'))}
      >
        <FormField name="name" label={t('name')} schema={Draft.shape.name} help="2–20">
          <Input />
        </FormField>
        <FormField name="unit" label={t('unit')} schema={Draft.shape.unit}>
          <TreePickerField label={t('unit')} load={load} search={search} />
        </FormField>
        <FormField name="day" label={t('day')} schema={Draft.shape.day}>
          <DayField today="2018-12-28" />
        </FormField>
        <FormField name="starts" label={t('starts')} schema={Draft.shape.starts}>
          <InstantField today="2018-12-28" />
        </FormField>
        <FormField name="count" label={t('count')} schema={Draft.shape.count}>
          <InputNumber min={1} style={{ width: '100%' }} />
        </FormField>
        <FormField name="evidence" label={t('evidence')} schema={Draft.shape.evidence}>
          <Select options={[{ value: 'measured', label: '系统记录' }]} allowClear />
        </FormField>
        <div className="yz-row">
          <Button type="primary" htmlType="submit">
            {t('save')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('askReason')}</Button>
        </div>
      </Form>
      <div style={{ maxWidth: 560 }} className="yz-stack">
        <TreePicker
          label={t('unit')}
          load={load}
          search={search}
          chosen={chosen}
          onChoose={(node) => setChosen(new Set([node.key]))}
        />
        <FileDrop accept=".docx,.pdf,.txt" onFile={() => {}} share={0.4}>
          Word、PDF，≤ 20 MB
        </FileDrop>
      </div>
      <ReasonDialog
        open={asking}
        title={t('askReason')}
        least={6}
        onCancel={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
      />
    </>
  )
}
