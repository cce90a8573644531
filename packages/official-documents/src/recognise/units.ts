// Decides where one organ ends and the next begins in a list of organs.

const OPEN = /[（(《“〔]/
const CLOSE = /[）)》”〕]/

/** Splits outside brackets at the given signs. */
export function splitOutside(text: string, signs: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of text) {
    if (OPEN.test(char)) depth++
    else if (CLOSE.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && signs.test(char)) {
      if (part) parts.push(part)
      part = ''
    } else part += char
  }
  if (part) parts.push(part)
  return parts
}

/** Addressees: at ，；。 or line ends; when there is none, at 、 outside brackets. */
export function splitRecipients(text: string): string[] {
  const plain = text.replace(/[ \n]/g, '')
  // Brackets that hold a comma are damaged; then every comma counts.
  const parts = isScrambledList(plain) ? plain.split(/[，,；;。]/).filter(Boolean) : splitOutside(plain, /[，,；;。]/)
  return parts.length > 1 ? parts : splitOutside(parts[0] ?? '', /、/)
}

/** A bracket that opens inside another and holds a comma: lines were woven into one another. */
export function isScrambledList(text: string): boolean {
  return /[（(][^（()）]*[，,；;][^（()）]*[（(]/.test(text)
}

const ORGAN_END = '(?:委员会|办公室|办公厅|委|局|厅|部|会|院|署|(?<!共青)团|政府|大学|学院|公司|中心)'

/** Issuers and signers: several organs may follow one another without any sign; each restarts with 中共, 共青团 or the same place. */
export function splitOrgans(text: string): string[] {
  const plain = text.replace(/\s/g, '')
  const parts = splitOutside(plain, /[，,；;。\n]/)
  if (parts.length > 1) return parts
  const single = parts[0] ?? plain
  const place = /^(?:中共|共青团)?([\u4e00-\u9fa5]{2,8}?[省市县区州盟旗])/.exec(single)?.[1]
  const restart = new RegExp(`(?<=${ORGAN_END})(?=中共|共青团${place ? `|${place}` : ''})`, 'g')
  const names = single.split(restart)
  return names.length > 1 && names.every((name) => name.length >= 4) ? names : [single]
}

/** Responsible units: at 、 and ，, without 等部门 and 按职责分工. */
export function splitUnits(text: string): string[] {
  return splitOutside(text.replace(/[ \n]/g, ''), /[、，,；;]/)
    .map((unit) =>
      unit
        .replace(/(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?(?:各自)?职责(?:分工)?)?$/, '')
        .replace(/(?:按职责分工|分工)$/, ''),
    )
    .filter((unit) => unit.length > 0)
}
