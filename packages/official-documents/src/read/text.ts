// Decides the encoding of a plain text: UTF-8 when it is valid, else GB18030, which every other Chinese text is a part of.

/**
 * Decodes bytes. A BOM is obeyed and not part of the text; UTF-16 only with its BOM.
 * Null when the bytes are no text in any of these (GB18030 rejects them too, or zero bytes show a binary file).
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  if (bytes.subarray(0, 4096).includes(0)) return null
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
