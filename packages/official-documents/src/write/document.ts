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
export type Annex = {
  title: string
  blocks: Block[]
  /** Turned by a quarter, for wide ledgers (clause 8). */
  landscape?: boolean
  /** Bound apart from the text: carries the 发文字号 before “附件” (7.3.7). */
  boundSeparately?: boolean
}

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

/** 发文机关标志. Joint issue: the main organ first, `word` (“文件”) once for all, to the right of the names (7.2.4). */
export type OrganMark = string | { organs: string[]; word?: string }

/** Seals on the names (7.3.5.1) or none (7.3.5.2). `jointly`: further organs in official order, the main organ is `organ`. */
export type OrganSignature = { organ: string; jointly?: string[]; date: string; sealed: boolean }

/**
 * 签名章 beside the office in full, the main organ's signer first (7.3.5.3). The stamp's place stays free; `printed`
 * sets the name there, for papers that are never stamped.
 */
export type StampSignature = { signers: { office: string; name: string }[]; date: string; printed?: boolean }

/** `date`: 成文日期, YYYY-MM-DD. */
export type Signature = OrganSignature | StampSignature

/** What stands in the corner above the mark, in this order (7.2.1–7.2.3). */
type Corner = {
  /** 份号, printed with six digits. */
  copyNumber?: number
  /** 密级和保密期限. Known to the model so that it can be refused: nothing classified is written here. */
  classification?: string
  urgency?: '特急' | '加急'
}

/** What all 公文 share, whatever their head. */
export type Issued = Shared &
  Corner & {
    /** 主送机关, without the colon; moved to 版记 where they would push the text off page one (7.3.2). */
    addressees?: string
    blocks: Block[]
    /** 附件说明: names only, in order. Default: the titles of `annexes`. */
    attachments?: string[]
    signature?: Signature
    /** 附注, without brackets. */
    remark?: string
    /** Who answers questions; a 请示 names somebody. Printed as 附注. */
    contact?: { name: string; phone: string }
  }

/** 公文 with a red head, going down or sideways (下行文、平行文). */
export type Notice = Issued & {
  form: 'notice'
  /** E.g. “海东省青年工作委员会文件”. */
  organMark: OrganMark
  /** 发文字号, e.g. “海青发〔2018〕12号”. */
  number: string
}

/** 上行文 (请示、报告): its number to the left, 签发人 to the right, one of each organ in the order of the organs (7.2.6). */
export type Upward = Issued & { form: 'upward'; organMark: OrganMark; number: string; signers: string[] }

/** 信函格式 (10.1). `organMark`: the name alone; of a joint letter the main organ's. */
export type Letter = Issued & { form: 'letter'; organMark: string; number: string }

/** 命令（令） (10.2). `organMark` ends in 令; `number`, e.g. “第12号”; the title is not printed, it names the file. */
export type Order = Omit<Issued, 'addressees' | 'signature'> & {
  form: 'order'
  organMark: string
  number: string
  signature?: StampSignature
}

/** People of one unit; `names` in the order wanted (`officialOrder`, `byStrokes`). */
export type Attendance = { unit?: string; names: string[] }

/** 纪要 (10.3); number, organ and date under the mark are practice. */
export type Minutes = Omit<Issued, 'addressees' | 'signature'> & {
  form: 'minutes'
  /** E.g. “海东省青年工作委员会会议纪要”. */
  masthead: string
  /** E.g. “〔2018〕3号” or “第3期”. */
  number?: string
  organ: string
  /** YYYY-MM-DD */
  date: string
  present: Attendance[]
  onLeave?: Attendance[]
  sittingIn?: Attendance[]
}

export type OfficialDocument = Bulletin | Notice | Upward | Letter | Order | Minutes
