/**
 * One page on a phone: title, one column, at most one button, which stays at the bottom.
 *
 *   <PhonePage title="报名" back={{ to: '/a/$code', parameters: { code } }}
 *     action={{ label: '提交报名', onPress: submit, busy: enrol.isPending, notYet: agreed ? undefined : '请先阅读说明' }}>…
 */
import { Button } from 'antd-mobile'
import { type ReactNode, useEffect, useId } from 'react'
import { type LinkTarget, TargetLink } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import { designTexts } from './texts.ts'

export interface PhoneAction {
  label: string
  onPress: () => void
  busy?: boolean
  /** Why it cannot be pressed yet; said above the button. */
  notYet?: string | undefined
}

export function PhonePage(props: { title: string; back?: LinkTarget; action?: PhoneAction; children: ReactNode }) {
  const t = useTexts(designTexts)
  const why = useId()
  const { action } = props
  useEffect(() => {
    document.title = props.title
  }, [props.title])
  return (
    <main className="yz-phone-page">
      <header className="yz-phone-head">
        {props.back && (
          <TargetLink target={props.back} className="yz-phone-back" aria-label={t('back')}>
            <Icon name="back" size={24} />
          </TargetLink>
        )}
        <h1>{props.title}</h1>
      </header>
      <div className="yz-phone-body">{props.children}</div>
      {action && (
        <div className="yz-phone-action">
          {action.notYet && <p id={why}>{action.notYet}</p>}
          <Button
            block
            color="primary"
            size="large"
            loading={action.busy ?? false}
            loadingText={action.label}
            disabled={action.notYet !== undefined}
            aria-describedby={action.notYet ? why : undefined}
            onClick={action.onPress}
          >
            {action.label}
          </Button>
        </div>
      )}
    </main>
  )
}
