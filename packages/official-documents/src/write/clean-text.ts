// Decides which characters of user text reach paper: what no file format may carry is dropped, nothing is interpreted.

// C0/C1 controls are forbidden in XML 1.0 §2.2; bidi controls could make print differ from the stored text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** One line of printable text: line breaks and tabs become a space, forbidden characters vanish. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(forbidden, '')
    .replace(loneSurrogate, '\ufffd')
