// Decides where names, seals, stamps and the date stand at the end of a document (GB/T 9704-2012 7.3.5).
import { cleanText } from './clean-text.ts'
import type { OrganSignature, Signature, StampSignature } from './document.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import { writtenDate } from './written-date.ts'

/**
 * `…Right`: characters left free at the right edge of the type area, with digits half as wide as ideographs (a renderer
 * that can measure its face follows the rule of `sealed` exactly); `before`: blank lines above.
 */
export type SignatureElement =
  | {
      kind: 'signature'
      organ: string
      date: string
      sealed: boolean
      organRight: number
      dateRight: number
      before: number
    }
  /** Without seals: names one below the other, the main organ first. */
  | {
      kind: 'joint-signature'
      organs: { text: string; right: number }[]
      date: string
      dateRight: number
      before: number
    }
  /** With seals: names in rows, each centred `centreMm` from the left edge of the type area, rows `rowLines` apart. */
  | {
      kind: 'joint-seals'
      rows: { text: string; centreMm: number }[][]
      rowLines: number
      date: string
      dateRight: number
      before: number
    }
  /** 签名章: offices to the left of the stamps, the stamps one below the other; name '' leaves the stamp's place free. */
  | {
      kind: 'stamps'
      signers: { office: string; name: string }[]
      right: number
      /** Width of a stamp and the room to the office left of it, in characters. */
      width: number
      gap: number
      /** Lines that one stamp takes. */
      stampLines: number
      date: string
      dateRight: number
      dateBefore: number
      before: number
    }

export const sign = (signature: Signature): SignatureElement => {
  if ('signers' in signature) return stamps(signature)
  const date = writtenDate(signature.date)
  const organs = [signature.organ, ...(signature.jointly ?? [])].map(cleanText)
  if (organs.length > 1) return signature.sealed ? sealedJointly(organs, date) : unsealedJointly(organs, date)
  return single(signature, organs[0] ?? '', date)
}

const single = (signature: OrganSignature, organ: string, date: string): SignatureElement => {
  if (!signature.sealed) {
    const { organRight, dateRight } = withoutSeal(organ, date)
    return {
      kind: 'signature',
      organ,
      date,
      sealed: false,
      organRight,
      dateRight,
      before: layout.signatureBefore.value,
    }
  }
  // 7.3.5.1: date four from the right, the organ centred on it; a long name moves left to stay inside the line.
  const dateRight = layout.sealedDateRight.value
  const organRight = Math.max(0, dateRight + (textWidth(date) - textWidth(organ)) / 2)
  return { kind: 'signature', organ, date, sealed: true, organRight, dateRight, before: layout.sealBefore.value }
}

/** 7.3.5.2: organ two from the right, the date begins two right of it; a longer date takes the two, the organ moves. */
const withoutSeal = (organ: string, date: string): { organRight: number; dateRight: number } => {
  const [organWidth, dateWidth] = [textWidth(organ), textWidth(date)]
  const right = layout.signatureRight.value
  const shift = layout.signatureDateShift.value
  if (dateWidth > organWidth) return { organRight: right + dateWidth + shift - organWidth, dateRight: right }
  return { organRight: right, dateRight: Math.max(0, right + organWidth - shift - dateWidth) }
}

const unsealedJointly = (organs: string[], date: string): SignatureElement => {
  const { organRight, dateRight } = withoutSeal(organs.at(-1) ?? '', date)
  return {
    kind: 'joint-signature',
    organs: organs.map((text) => ({ text, right: organRight })),
    date,
    dateRight,
    before: layout.signatureBefore.value,
  }
}

const characterMm = (layout.bodySize.value * 25.4) / 72

/**
 * 7.3.5.1: seals in rows that neither touch nor leave the type area, the last one over the last name and the date.
 * A last row that is not full stands to the right, because the date does.
 */
const sealedJointly = (organs: string[], date: string): SignatureElement => {
  const dateRight = layout.sealedDateRight.value
  const lastCentre = layout.typeWidth.value - (dateRight + textWidth(date) / 2) * characterMm
  const widest = Math.max(...organs.map(textWidth)) * characterMm
  const pitch = Math.max(layout.sealPitch.value, widest + characterMm)
  // How many fit to the left of the last: both the seal and the name stay inside the type area.
  const half = Math.max(layout.sealDiameter.value, widest) / 2
  const perRow = 1 + Math.max(0, Math.floor((lastCentre - half) / pitch))
  const rows: { text: string; centreMm: number }[][] = []
  for (let start = 0; start < organs.length; start += perRow) {
    const row = organs.slice(start, start + perRow)
    rows.push(row.map((text, index) => ({ text, centreMm: lastCentre - (row.length - 1 - index) * pitch })))
  }
  return {
    kind: 'joint-seals',
    rows,
    rowLines: layout.sealRowLines.value,
    date,
    dateRight,
    before: layout.sealBefore.value,
  }
}

const stamps = ({ signers, date, printed }: StampSignature): SignatureElement => {
  if (signers.length === 0) throw new RangeError('a signature stamp needs a signer')
  return {
    kind: 'stamps',
    signers: signers.map(({ office, name }) => ({ office: cleanText(office), name: printed ? cleanText(name) : '' })),
    right: layout.stampRight.value,
    width: layout.stampWidth.value,
    gap: layout.stampOfficeGap.value,
    stampLines: layout.stampLines.value,
    date: writtenDate(date),
    dateRight: layout.stampDateRight.value,
    dateBefore: layout.stampDateBefore.value,
    before: layout.stampBefore.value,
  }
}
