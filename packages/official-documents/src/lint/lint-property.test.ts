import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { forms } from '../round-trip/documents.ts'
import { writeDocx } from '../write/write-docx.ts'
import { lintDocx } from './lint-docx.ts'

vi.setConfig({ testTimeout: 120_000 })

it.each(Object.entries(forms))(
  'never finds a deviation in a %s that we write, and knows it for one',
  async (form, documents) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const result = lintDocx(await writeDocx(document))
        if (!result.ok) throw new Error(result.because)
        expect(result.form).toBe(form)
        expect(result.findings.filter((finding) => finding.level === 'deviation')).toEqual([])
      }),
      { numRuns: 6, endOnFailure: true },
    )
  },
)

it('ends in a result for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(lintDocx(bytes).ok).toBe(false)
    }),
  )
})
