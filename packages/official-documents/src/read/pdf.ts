// Reads the text of a PDF page by page. Scans have none: they are reported as empty, not guessed at.
import { pageText } from './pdf-lines.ts'
import { MAX_HEAP_MB, MAX_PAGES, MAX_SECONDS, type PdfAnswer, parsePdf } from './pdf-parser.ts'
import { type Found, joinParts, type Refusal, refuse, tooManyCharacters } from './reading.ts'

export async function readPdf(bytes: Uint8Array): Promise<Found | Refusal> {
  const answer = await parsePdf(bytes)
  if ('because' in answer) return refusalOf(answer.because)
  const pages = answer.pages.map((page) => pageText(page.items))
  const margins = [...answer.notes]
  for (const page of pages) {
    margins.push(...page.slanted)
    // Marks stand at the edge of any page; in the head of the text only those of the first would be seen.
    const lines = page.text.split('\n').filter((line) => line.trim() !== '')
    margins.push(...lines.slice(0, 2), ...lines.slice(-1))
  }
  const text = pages.map((page) => page.text)
  return { ok: true, ...joinParts(text, 'page'), margins, remarks: [] }
}

function refusalOf(because: Extract<PdfAnswer, { because: string }>['because']): Refusal {
  switch (because) {
    case 'pages':
      return refuse('too-large', {
        zh: `超过 ${MAX_PAGES} 页，请分拆后再读`,
        en: `more than ${MAX_PAGES} pages; split the file`,
      })
    case 'text':
      return tooManyCharacters()
    case 'memory':
      return refuse('too-large', {
        zh: `展开后超出内存限度（${MAX_HEAP_MB} MB），不予读取`,
        en: `needs more than ${MAX_HEAP_MB} MB of memory and is not read`,
      })
    case 'time':
      return refuse('too-large', {
        zh: `${MAX_SECONDS} 秒内未能读完，已停止；请另存为 docx 或分拆`,
        en: `not read within ${MAX_SECONDS} seconds and stopped; save it as docx or split it`,
      })
    case 'password':
      return refuse('unreadable', {
        zh: '文件设有打开密码；请去掉密码后再读',
        en: 'locked with a password; remove it first',
      })
    case 'broken':
      return refuse('unreadable')
  }
}
