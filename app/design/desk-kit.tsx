/**
 * Ant Design in our colours and language; every workbench or bare frame stands in it.
 * `useMessage()` shows short confirmations (`message.success('已发布')`); for refusals use RefusalNote on the page.
 */
import { App, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../platform/web/texts.ts'
import { colours, fonts, sizes } from './tokens.ts'

/** antd's faint texts and placeholders are below 4.5:1 as shipped; the grey ones are replaced. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary,
    colorLink: colours.primary,
    colorLinkHover: colours.primaryDeep,
    colorInfo: colours.primary,
    colorSuccess: colours.good,
    colorWarning: colours.doubt,
    colorError: colours.official,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorTextQuaternary: colours.inkFaint,
    colorTextPlaceholder: colours.inkFaint,
    colorTextDescription: colours.inkFaint,
    colorTextDisabled: colours.inkFaint,
    colorBorder: colours.lineStrong,
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    fontFamily: fonts.text,
    fontSize: sizes.text,
    borderRadius: sizes.radius,
    controlHeight: 34,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
}

export function DeskKit({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider locale={useLanguage() === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

export const useMessage = () => App.useApp().message
