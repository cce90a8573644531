// Reads the paragraphs of a web page: everything but structure is thrown away first, so nothing of it can run.
import sanitizeHtml from 'sanitize-html'

const BLOCKS = [
  'p',
  'div',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'tr',
  'td',
  'th',
  'blockquote',
  'pre',
  'title',
  'header',
  'footer',
  'main',
  'table',
  'ul',
  'ol',
  'dd',
  'dt',
]
const BLOCK = new RegExp(`</?(?:${BLOCKS.join('|')})>|<br ?/?>`, 'g')

/** Text of each block, without empty ones. */
export function readHtml(html: string): string[] {
  const clean = sanitizeHtml(html, {
    allowedTags: [...BLOCKS, 'br'],
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'svg', 'iframe', 'template'],
    nestingLimit: 200,
  })
  return clean
    .split(BLOCK)
    .map((block) =>
      decodeEntities(block)
        .replace(/[ \t\r\n]+/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '')
}

function decodeEntities(text: string): string {
  return text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
