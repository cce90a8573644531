// Decides which characters of user text reach paper: what no file format may carry is dropped, nothing is interpreted.

/**
 * One line of printable text: line breaks and tabs become a space. Control characters vanish (XML 1.0 §2.2 forbids
 * them), and so do invisible format characters, which could make print differ from the stored text.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
