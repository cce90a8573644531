/** The link by which somebody chooses a password. The server keeps its hash alone, so it is shown this once. */
import { Button, Input, type InputRef, Modal } from 'antd'
import { useRef } from 'react'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { QrCode } from '../../../../design/qr-code.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import { postTexts } from './texts.ts'

export interface Invitation {
  name: string
  link: string
}

export function InvitationDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const t = useTexts(postTexts)
  const message = useMessage()
  const field = useRef<InputRef>(null)
  const { name, link } = invitation
  const copy = async () => {
    field.current?.select()
    // Without TLS (an office network) there is no clipboard object; the older way works on what is selected.
    const isCopied = navigator.clipboard
      ? await navigator.clipboard.writeText(link).then(
          () => true,
          () => false,
        )
      : document.execCommand('copy')
    if (isCopied) void message.success(t('copied'))
  }
  return (
    <Modal
      open
      title={t('invitationFor', { name })}
      // A click beside it would lose the link for good.
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
      okText={t('handed')}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <div className="yz-stack">
        <p>
          <b>{t('invitationOnce')}</b> {t('invitationHelp')}
        </p>
        <div className="yz-invitation-link">
          <Input ref={field} readOnly value={link} aria-label={t('link')} onFocus={(event) => event.target.select()} />
          <Button type="primary" ghost onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </div>
        <div className="yz-invitation-qr">
          <QrCode value={link} label={t('invitationFor', { name })} size={200} />
        </div>
      </div>
    </Modal>
  )
}
