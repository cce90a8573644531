/** Who is to hold a post: the name, and the account that goes with it. Both dialogs that give one ask for the same. */
import { Input } from 'antd'
import { FormField } from '../../../../design/form-field.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import { appoint } from '../../posts/contract.ts'
import { postTexts } from './texts.ts'

const fields = appoint.input.shape

export function HolderFields({ nameLabel, accountLabel }: { nameLabel: string; accountLabel: string }) {
  const t = useTexts(postTexts)
  return (
    <>
      <FormField name="name" label={nameLabel} schema={fields.name}>
        <Input autoComplete="off" autoFocus />
      </FormField>
      <FormField name="signInName" label={accountLabel} schema={fields.signInName} help={t('signInNameHelp')}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </FormField>
    </>
  )
}
