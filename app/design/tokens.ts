/**
 * The look in one place: ink on white, one deep blue-green, vermilion only for official documents and blocking
 * states, amber for doubts. Both kits and our own CSS (`var(--yz-…)`) read it. Contrast is checked in tokens.test.ts
 * (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const colours = {
  ink: '#1a2226',
  inkSoft: '#465156',
  inkFaint: '#5d686e',
  line: '#d9dfe1',
  lineStrong: '#7d898f',
  paper: '#ffffff',
  ground: '#f4f6f6',
  primary: '#0f5c63',
  primaryDeep: '#0a454b',
  primarySoft: '#e2f0f0',
  official: '#b3261e',
  officialSoft: '#fcebe9',
  doubt: '#7a4a00',
  doubtLine: '#b9770a',
  doubtSoft: '#fff3d9',
  good: '#1b6443',
  goodSoft: '#e4f3ea',
} as const

/** What a figure rests on, strongest first; shown as parts of a thin bar and as a dot beside the word. */
export const evidenceColours = {
  measured: '#0f5c63',
  confirmed: '#3f7f5f',
  attested: '#8f6a1f',
  imported: '#5f6496',
  estimated: '#7d898f',
} as const
export type Evidence = keyof typeof evidenceColours

export const fonts = {
  text: `-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif`,
  code: `ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace`,
} as const

export const sizes = { text: 14, rowHeight: 34, touch: 44, radius: 4, rail: 84, sheet: 520 } as const

const dashed = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/** `--yz-primary-soft: …` for every colour, and the variables antd-mobile reads. */
export const cssVariables: Record<string, string> = {
  ...Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--yz-${dashed(name)}`, value])),
  ...Object.fromEntries(Object.entries(evidenceColours).map(([name, value]) => [`--yz-evidence-${name}`, value])),
  '--yz-font': fonts.text,
  '--yz-font-code': fonts.code,
  '--yz-radius': `${sizes.radius}px`,
  '--yz-row': `${sizes.rowHeight}px`,
  '--yz-rail': `${sizes.rail}px`,
}

/** antd-mobile ships grey texts and an orange below 4.5:1; these replace them. */
export const phoneVariables: Record<string, string> = {
  '--adm-color-primary': colours.primary,
  '--adm-color-success': colours.good,
  '--adm-color-warning': colours.doubt,
  '--adm-color-danger': colours.official,
  '--adm-color-text': colours.ink,
  '--adm-color-text-secondary': colours.inkSoft,
  '--adm-color-weak': colours.inkFaint,
  '--adm-color-light': colours.lineStrong,
  '--adm-color-border': colours.line,
  '--adm-color-background': colours.paper,
  '--adm-font-family': fonts.text,
  '--adm-font-size-main': '16px',
}

export function applyTokens(variables: Record<string, string> = cssVariables): void {
  for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value)
}
