/**
 * A QR code as one SVG path: sharp in print, black on white with the quiet zone of four modules that ISO/IEC 18004
 * asks for. `<QrCode value={address} label="报名页" size={240} />`
 */
import qrcode from 'qrcode'
import { useMemo } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { designTexts } from './texts.ts'

const QUIET = 4

export function qrPath(value: string): { path: string; size: number } {
  const { modules } = qrcode.create(value, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
  return { path, size: modules.size + 2 * QUIET }
}

export function QrCode({ value, label, size = 220 }: { value: string; label: string; size?: number }) {
  const t = useTexts(designTexts)
  const { path, size: modules } = useMemo(() => qrPath(value), [value])
  return (
    <svg
      role="img"
      aria-label={t('qrOf', { what: label })}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      style={{ maxWidth: '100%', height: 'auto' }}
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
