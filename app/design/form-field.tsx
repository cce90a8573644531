/**
 * One field of a workbench form, checked by its zod schema.
 *
 *   <Form form={form} layout="vertical" onFinish={(values) => send.mutate(values)}>
 *     <FormField name="title" label="名称" schema={draftActivity.input.shape.title} help="不超过 60 字"><Input /></FormField>
 */
import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { z } from 'zod'
import { isRequired, zodRules } from './zod-rule.ts'

export interface FormFieldProps {
  name: string | (string | number)[]
  label: ReactNode
  schema: z.ZodType
  /** Says beforehand what is wanted; kept in sight while typing. */
  help?: ReactNode
  /** 'checked' for a checkbox or switch. */
  valueProp?: string
  children: ReactElement
}

export function FormField({ name, label, schema, help, valueProp, children }: FormFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      required={isRequired(schema)}
      rules={zodRules(schema)}
      // A mended field loses its error at once; while one types, nothing is called wrong too early.
      validateTrigger={['onBlur', 'onChange']}
      validateDebounce={500}
      {...(help ? { extra: help } : {})}
      {...(valueProp ? { valuePropName: valueProp } : {})}
    >
      {children}
    </Form.Item>
  )
}
