/** The repository's own notice, in our words with the traps of real ones: for the tests that read, adopt and report on it. */
import { readFileSync } from 'node:fs'

export const sampleNotice: Uint8Array = readFileSync(new URL('./notice.txt', import.meta.url))
