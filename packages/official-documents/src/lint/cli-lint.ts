// The command `lint`: prints what of a Word file deviates from the standard, what is unusual, and what is mere habit.
import type { CliIo } from '../cli/io.ts'
import type { Finding, Level } from './finding.ts'
import { lintDocx } from './lint-docx.ts'
import type { Form } from './paper.ts'

const USAGE = `yizhan lint FILE.docx… [--json] [--lang zh|en]
  Prints deviations from GB/T 9704-2012, with clause, apart from what is unusual and what is mere habit.
  --json   findings as JSON
  --lang   zh (default) or en
  Exit code 1 when a file deviates from the standard or cannot be read; unusual things and habits do not count.
`

type Language = 'zh' | 'en'

/** What the command reads and says; the object given to `runCompile` will do. */
export type LintIo = Pick<CliIo, 'readFile' | 'out' | 'err'>

/** Runs the command. Resolves to the exit code: 0 no deviation, 1 deviations or a file that cannot be read, 2 wrong use. */
export async function runLint(args: string[], io: LintIo): Promise<number> {
  const files = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--lang')
  const language = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : 'zh'
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--lang')
  if (files.length === 0 || unknown || (language !== 'zh' && language !== 'en')) {
    io.err(`${unknown ? `不认识 ${unknown} (unknown option)\n` : ''}${USAGE}`)
    return 2
  }
  let deviates = false
  const all: Record<string, Finding[]> = {}
  for (const file of files) {
    const result = await lintFile(file, io)
    if (!result) {
      deviates = true
      continue
    }
    all[file] = result.findings
    deviates ||= result.findings.some((finding) => finding.level === 'deviation')
    if (!args.includes('--json')) io.out(renderFindings(file, result.form, result.findings, language))
  }
  if (args.includes('--json')) io.out(`${JSON.stringify(all, null, 1)}\n`)
  return deviates ? 1 : 0
}

async function lintFile(file: string, io: LintIo): Promise<{ form: Form; findings: Finding[] } | null> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch {
    io.err(`${file}: 找不到或打不开这个文件 (no such file, or it cannot be read)\n`)
    return null
  }
  const result = lintDocx(bytes)
  if (result.ok) return result
  io.err(`${file}: ${result.words.zh} (${result.words.en})\n`)
  return null
}

const headings: Record<Language, Record<Level, string>> = {
  zh: { deviation: '偏离国标', unusual: '与通常要求不同', habit: '习惯做法' },
  en: { deviation: 'Deviates from the standard', unusual: 'Not as is usual', habit: 'Habit only' },
}
const forms: Record<Language, Record<Form, string>> = {
  zh: {
    notice: '公文',
    upward: '上行文',
    letter: '信函格式',
    order: '命令（令）格式',
    minutes: '纪要格式',
    bulletin: '简报（非国标格式，版面参照）',
    plain: '无版头，未查版头',
  },
  en: {
    notice: 'document with red head',
    upward: 'upward document',
    letter: 'letter form',
    order: 'order form',
    minutes: 'minutes form',
    bulletin: 'bulletin (no form of the standard)',
    plain: 'no red head, which was not looked at',
  },
}

/** Findings by level; of one rule the first three places, then a count. */
export function renderFindings(file: string, form: Form, findings: Finding[], language: Language): string {
  const zh = language === 'zh'
  let text = `== ${file}${zh ? `（${forms.zh[form]}）` : ` (${forms.en[form]})`}\n`
  for (const level of ['deviation', 'unusual', 'habit'] as const) {
    const some = findings.filter((finding) => finding.level === level)
    if (some.length === 0) continue
    text += `${headings[language][level]} ${some.length}\n`
    for (const rule of new Set(some.map((finding) => finding.rule))) {
      const same = some.filter((finding) => finding.rule === rule)
      for (const finding of same.slice(0, 3))
        text += `  ${placeOf(finding, zh)}${finding.message[language]}${sourceOf(finding)}\n`
      if (same.length > 3) text += zh ? `    另有 ${same.length - 3} 处\n` : `    and ${same.length - 3} more\n`
    }
  }
  return findings.length === 0 ? `${text}${zh ? '未发现问题' : 'Nothing found'}\n` : text
}

const placeOf = ({ where }: Finding, zh: boolean): string =>
  where === null ? '' : zh ? `第${where.paragraph}段 ` : `paragraph ${where.paragraph}: `

const sourceOf = ({ clause, strength }: Finding): string => ` [${clause === '' ? strength : `${clause} ${strength}`}]`
