/** The table of keys, opened by ? or its button. */
import { Modal } from 'antd'
import { useTexts } from '../../../../platform/web/texts.ts'
import { doubtTexts } from './texts.ts'

const rows = [
  [['J', '↓', 'K', '↑'], 'key_next'],
  [['1', '…', '9'], 'key_number'],
  [['Enter'], 'key_enter'],
  [['O'], 'key_o'],
  [['N'], 'key_n'],
  [['E'], 'key_e'],
  [['D'], 'key_d'],
  [['R'], 'key_r'],
  [['?'], 'key_help'],
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(doubtTexts)
  return (
    <Modal open title={t('keys')} footer={null} onCancel={onClose} width={460}>
      <dl className="yz-notice-keytable">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p className="yz-soft">{t('keysAll')}</p>
    </Modal>
  )
}
