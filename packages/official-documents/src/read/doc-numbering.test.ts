// Binary Word files with automatic numbers are too intricate to be built by hand: LibreOffice writes them, where it is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packed } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'

const absent = spawnSync('soffice', ['--version']).status !== 0
const folder = mkdtempSync(join(tmpdir(), 'doc-numbering-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
const p = (text: string, properties: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const inList = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
const style = (id: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`

const body = [
  p('通知', ''),
  p('目标', inList(0)),
  p('任务', inList(0)),
  p('联络', inList(1)),
  p('建册', inList(2)),
  p('走访', inList(2)),
  p('服务', inList(1)),
  p('报到', inList(2)),
  p('总则', '<w:pStyle w:val="article"/>'),
  p('附则', '<w:pStyle w:val="article"/>'),
  p('施行', '<w:pStyle w:val="item"/>'),
].join('')

const parts = {
  'word/numbering.xml': `<w:numbering ${SPACE}>${definition(7, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'))}${definition(8, level(0, 'decimal', '第%1条') + level(1, 'decimalEnclosedCircle', '%2'))}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
  'word/styles.xml': `<w:styles ${SPACE}>${style('article', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')}${style('item', '<w:basedOn w:val="article"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr>')}</w:styles>`,
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${KIND}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${KIND}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': relations(`<Relationship Id="r" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`),
  'word/_rels/document.xml.rels': relations(
    `<Relationship Id="n" Type="${RELATION}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/>`,
  ),
}

describe(`automatic numbers of binary Word files${absent ? ' (not run: no soffice here)' : ''}`, () => {
  it.skipIf(absent)('are those of the .docx they were made from', async () => {
    const bytes = packed(body, parts)
    writeFileSync(join(folder, 'a.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, join(folder, 'a.docx')])
    const wanted =
      '通知\n一、目标\n二、任务\n（一）联络\n1.建册\n2.走访\n（二）服务\n1.报到\n第1条总则\n第2条附则\n①施行'
    expect(await readDocument({ name: 'a.docx', bytes })).toMatchObject({ ok: true, text: wanted })
    const binary = readFileSync(join(folder, 'a.doc'))
    expect(await readDocument({ name: 'a.doc', bytes: binary })).toMatchObject({
      ok: true,
      format: 'doc',
      text: wanted,
    })
  })
})
