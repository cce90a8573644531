// Decides which head a document gets: each form has its own.
import type { OfficialDocument } from './document.ts'
import { openBulletin } from './forms/bulletin.ts'
import { openLetter } from './forms/letter.ts'
import { openMinutes } from './forms/minutes.ts'
import { openOrder } from './forms/order.ts'
import { openRedHead } from './forms/red-head.ts'
import type { OpeningElement } from './opening-elements.ts'

export const opening = (document: OfficialDocument): OpeningElement[] => {
  switch (document.form) {
    case 'notice':
    case 'upward':
      return openRedHead(document)
    case 'letter':
      return openLetter(document)
    case 'order':
      return openOrder(document)
    case 'minutes':
      return openMinutes(document)
    case 'bulletin':
      return openBulletin(document)
  }
}
