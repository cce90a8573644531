import { describe, expect, it } from 'vitest'
import { gbk, joined, utf8 } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'

const read = async (bytes: Uint8Array, name = 'a.html') => {
  const reading = await readDocument({ name, bytes })
  return reading.ok ? reading.text : `${reading.because}: ${reading.words.en}`
}

describe('web pages', () => {
  it('are text and tables, without scripts, styles, comments and menus', async () => {
    const page = `<!DOCTYPE html><html><head><title>通知_网站</title><style>p { color: red }</style></head><body>
      <nav><a href="/">首页</a></nav><div class="nav"><a>新闻</a> <a>公开</a> <a>服务</a> <a>互动</a></div>
      <script>if (1 < 2) document.write("<p>机密★</p>")</script><!-- <p>注释</p> -->
      <h1>关于开展<b>助学</b>行动的通知</h1><p>各县区团委：<br>　　请&nbsp;于5月底前报送&mdash;&#24180;&#x5ea6;方案&lt;1&gt;。</p>
      <table><tr><th>序号<th>任务<tr><td>1</td><td>走访<p>慰问</p></td></tr></table>
      <p>附件：<a>1.名单.docx</a> <a>2.表</a> <a>3.表</a> <a>4.表</a></p><footer>主办单位</footer></body></html>`
    expect(await read(utf8(page))).toBe(
      '关于开展助学行动的通知\n各县区团委：\n请\u00a0于5月底前报送—年度方案<1>。\n序号\n任务\n1\n走访\n慰问\n附件：1.名单.docx 2.表 3.表 4.表',
    )
  })

  it.each(['<meta charset="gb2312">', "<META http-equiv='Content-Type' content='text/html; charset=gbk'>", ''])(
    'declare their encoding, or do not: %j',
    async (meta) => {
      expect(
        await read(joined([utf8(`<html><head>${meta}</head><body><p>`), gbk('关于助学'), utf8('</p></body></html>')])),
      ).toBe('关于助学')
    },
  )

  it('are UTF-8 where they say so falsely, and where they carry a BOM', async () => {
    const page = '<meta charset="gb2312"><p>关于开展社区助学行动的通知</p>'
    expect(await read(utf8(page))).toBe('关于开展社区助学行动的通知')
    expect((await read(utf8(`\ufeff${page}`))).replace('\ufeff', '').trim()).toBe('关于开展社区助学行动的通知')
  })

  it('end with their article, and keep what stands above it', async () => {
    const sentences = '请各单位认真落实，按时报送有关材料，确保取得实效。'.repeat(4)
    const page = `<h1>关于助学的通知</h1><p>发文字号：云青发〔2022〕6号</p><article><p>${sentences}</p></article><p>相关阅读：另一篇文章，值得一读。</p>`
    expect((await read(utf8(page))).split('\n')).toEqual(['关于助学的通知', '发文字号：云青发〔2022〕6号', sentences])
  })

  it('may be named .doc, and may be broken', async () => {
    expect(await read(utf8('<html><body><p>关于助学</body>'), 'a.doc')).toBe('关于助学')
    expect(await read(utf8('<p class="a>b">甲<p title=x y>乙 < 丙 & 丁&nosuch;'))).toBe('甲\n乙 < 丙 & 丁&nosuch;')
    expect(await read(utf8('<p>甲<script>乙'))).toBe('甲')
  })
})
