// Decides how wide a text is in characters (字): an ideograph is one, a half-width character a half (GB/T 9704 3.1).

/** Width in 字. Good to about a half character, which is what signatures and titles need. */
export const textWidth = (text: string): number => {
  let width = 0
  for (const char of text) width += /[\u0020-\u024f]/.test(char) ? 0.5 : 1
  return width
}
