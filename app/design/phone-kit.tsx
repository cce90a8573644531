/**
 * antd-mobile in our colours and language, made to work on React 19: its Toast and Dialog render outside the tree
 * and need the hook below, or they throw "reactRender is not a function" (ant-design-mobile issues 6842, 6930).
 */
import { ConfigProvider, unstableSetRender } from 'antd-mobile'
import enUS from 'antd-mobile/es/locales/en-US'
import zhCN from 'antd-mobile/es/locales/zh-CN'
import { type ReactNode, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { useLanguage } from '../platform/web/texts.ts'
import './phone-kit.css'
import { applyTokens, phoneVariables } from './tokens.ts'

const roots = new WeakMap<Element | DocumentFragment, Root>()

unstableSetRender((node, container) => {
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  root.render(node)
  return async () => {
    // React refuses to unmount while it is rendering; the next task is soon enough.
    await new Promise((resolve) => setTimeout(resolve, 0))
    root.unmount()
    roots.delete(container)
  }
})

export function PhoneKit({ children }: { children: ReactNode }) {
  useEffect(() => applyTokens(phoneVariables), [])
  return <ConfigProvider locale={useLanguage() === 'en' ? enUS : zhCN}>{children}</ConfigProvider>
}
