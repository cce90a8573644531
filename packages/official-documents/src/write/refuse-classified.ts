// Decides that nothing classified is written: the platform holds unclassified matter only, and a mark of classification
// on paper is made by the organ's own secured machines, never by a library that prints for everybody.
// Source: 保守国家秘密法 art. 28–31 (classified matter stays out of open systems); the mark: GB/T 9704-2012, 7.2.2.
import { findClassification } from '../read/classification.ts'
import type { OfficialDocument } from './document.ts'

export class ClassifiedDocumentError extends Error {
  override readonly name = 'ClassifiedDocumentError'
}

/** Throws ClassifiedDocumentError; the message never repeats the document's words. */
export const refuseClassified = (document: OfficialDocument): void => {
  const handling = document.form === 'bulletin' ? document.handling : document.classification
  const declared = document.form !== 'bulletin' && (document.classification ?? '').trim() !== ''
  if (declared || findClassification([handling ?? '', document.title].join('\n')))
    throw new ClassifiedDocumentError('a document that bears a mark of classification is not written here')
}
