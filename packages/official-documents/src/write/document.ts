// Decides what an official document consists of, before anyone asks how it looks on paper.
// One model feeds both the PDF and the DOCX, so the two can never say different things.

/** A number in the text that is bound to records; `id` is the figure's id and comes back as a bookmark in the DOCX. */
export type FigureMark = {
  id: string
  /** Printed once in the list of notes, e.g. “数据截至2018年12月28日”; equal notes share one number. */
  note?: string
}

export type Run = { text: string; figure?: FigureMark; strong?: boolean }

export type HeadingLevel = 1 | 2 | 3 | 4

export type Heading = {
  kind: 'heading'
  level: HeadingLevel
  runs: Run[]
  /** Body text that goes on behind the heading in the same paragraph. */
  follow?: Run[]
  /** false: the text already carries its number, or shall have none. Default: the writer counts 一、（一）1.（1）. */
  numbered?: boolean
}

export type Paragraph = { kind: 'paragraph'; runs: Run[] }

export type Column = {
  label: string
  align?: 'left' | 'center' | 'right'
  /** Share of the width relative to the other columns; default 1. */
  share?: number
}

/** A ledger. Rows shorter than the columns are filled with empty cells; longer ones are refused. */
export type Table = { kind: 'table'; caption?: string; columns: Column[]; rows: string[][] }

export type Block = Heading | Paragraph | Table

/** 附件, on a page of its own before the imprint (GB/T 9704 7.3.7). */
export type Annex = { title: string; blocks: Block[] }

/** 版记: who prints, when, how many. */
export type Imprint = {
  organ: string
  /** YYYY-MM-DD */
  date: string
  copies?: number
  /** Fingerprint of the frozen figures, printed in small type so that a paper copy can be checked. */
  fingerprint?: string
}

/** One line of the distribution list, e.g. { label: '抄送', to: '各县（市、区）团委' }. */
export type Distribution = { label: '报' | '送' | '发' | '分送' | '抄送' | '主送'; to: string }

type Shared = {
  /** “\n” fixes a line break; otherwise the writer breaks between words and keeps the lines balanced. */
  title: string
  annexes?: Annex[]
  distribution?: Distribution[]
  imprint?: Imprint
  /** Printed on every page, e.g. “演示数据，纯属虚构”. */
  mark?: string
}

/** 简报 adopts contributions; each keeps the credit of the unit that sent it in. */
export type Section = { title?: string; numbered?: boolean; blocks: Block[]; credit?: string }

/** 简报: no form of GB/T 9704, laid out after it (版面参照). */
export type Bulletin = Shared & {
  form: 'bulletin'
  masthead: string
  number: { year?: number; issue: number; total?: number }
  organ: string
  /** YYYY-MM-DD */
  date: string
  /** Handling note at the top, e.g. “内部资料 注意保存”. */
  handling?: string
  editorNote?: Run[][]
  sections: Section[]
}

/** 公文 with a red head, going down or sideways (下行文、平行文). */
export type Notice = Shared & {
  form: 'notice'
  /** 发文机关标志, e.g. “海东省青年工作委员会文件”. */
  organMark: string
  /** 发文字号, e.g. “海青发〔2018〕12号”. */
  number: string
  /** 主送机关, without the colon. */
  addressees?: string
  blocks: Block[]
  /** 附件说明: names only, in order. Default: the titles of `annexes`. */
  attachments?: string[]
  signature?: {
    organ: string
    /** 成文日期, YYYY-MM-DD */
    date: string
    /** true leaves room for a seal (7.3.5.1), false sets it without (7.3.5.2). */
    sealed: boolean
  }
  /** 附注, without brackets. */
  remark?: string
}

export type OfficialDocument = Bulletin | Notice
