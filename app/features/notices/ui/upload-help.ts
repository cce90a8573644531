/** What would help with a file that was refused: by its kind where the name tells more than the refusal. */
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import type { uploadNotice } from '../contract.ts'

export type UploadRefusal = Extract<OutputOf<typeof uploadNotice>, { ok: false }>['because']
export type UploadHelp = UploadRefusal | 'ofd' | 'scan' | 'old-office'

const pictures = /\.(png|jpe?g|gif|bmp|tiff?|heic|webp)$/i

export function helpWith(because: UploadRefusal, fileName: string): UploadHelp {
  if (because === 'unsupported' || because === 'unreadable') {
    // GB/T 33190: the layout format of official exchange; its readers can all save as PDF.
    if (/\.ofd$/i.test(fileName)) return 'ofd'
    if (pictures.test(fileName)) return 'scan'
    if (/\.(rtf|odt|xlsx?|et|pptx?|dps)$/i.test(fileName)) return 'old-office'
  }
  return because === 'empty' && /\.pdf$/i.test(fileName) ? 'scan' : because
}
