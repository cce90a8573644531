/** 中文 / English; the choice is kept on this device. */
import { switchLanguage, useLanguage } from '../platform/web/texts.ts'
import './language-switch.css'

export function LanguageSwitch() {
  const other = useLanguage() === 'en' ? 'zh' : 'en'
  return (
    <button
      type="button"
      className="yz-language"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => switchLanguage(other)}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
