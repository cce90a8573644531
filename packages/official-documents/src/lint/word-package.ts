// Packs a draft of the tests into a .docx: paragraphs, styles on styles, a theme that names the face of Chinese text.
import { strToU8, zipSync } from 'fflate'
import { centre, type Draft, face, type Piece } from './word-under-test.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const paragraph = ({ text, style, pPr, rPr, raw }: Piece): string => {
  if (raw) return raw
  const runs = text
    .split(/(\t|\n)/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
  const styled = style ? `<w:pStyle w:val="${style}"/>` : ''
  return `<w:p><w:pPr>${styled}${pPr ?? ''}</w:pPr><w:r><w:rPr>${rPr ?? ''}</w:rPr>${runs.join('')}</w:r></w:p>`
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

const style = (id: string, basedOn: string, inner: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/>${inner}</w:style>`

const styles = `<w:styles ${namespaces}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-4"/><w:sz w:val="32"/></w:rPr></w:style>
${style('Text', 'a', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>')}
${style('Heading1', 'Text', `<w:rPr>${face('黑体')}</w:rPr>`)}
${style('Heading2', 'Heading1', `<w:rPr>${face('楷体_GB2312')}</w:rPr>`)}
${style('Title', 'a', `<w:pPr>${centre}</w:pPr><w:rPr>${face('方正小标宋简体', 22)}</w:rPr>`)}
</w:styles>`

const theme = `<a:theme ${namespaces}><a:themeElements><a:fontScheme name="x"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Jpan" typeface="明朝"/><a:font script="Hans" typeface="仿宋_GB2312"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

export const bytesOf = (draft: Draft): Uint8Array => {
  const { size, margin, grid } = draft.page
  const references = '<w:footerReference w:type="default" r:id="r1"/><w:footerReference w:type="even" r:id="r2"/>'
  const body = [...draft.lines.values()].map(paragraph).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}<w:sectPr>${references}${size}${margin}${grid}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Target="footer1.xml"/><Relationship Id="r2" Target="footer2.xml"/></Relationships>',
    'word/footer1.xml': `<w:ftr ${namespaces}>${draft.footers.odd}</w:ftr>`,
    'word/footer2.xml': `<w:ftr ${namespaces}>${draft.footers.even}</w:ftr>`,
    'word/styles.xml': styles,
    'word/theme/theme1.xml': theme,
    'word/settings.xml': `<w:settings ${namespaces}>${draft.evenAndOdd ? '<w:evenAndOddHeaders/>' : ''}</w:settings>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
