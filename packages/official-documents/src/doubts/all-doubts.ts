// The list of checks, in the order in which a secretary would make them. A new check is one file and one line here.
import { findAttachmentDoubts } from './attachments.ts'
import { findDamageDoubts } from './damage.ts'
import { findDateDoubts } from './dates.ts'
import type { FindDoubts } from './finding.ts'
import { findFloorDoubts } from './floor.ts'
import { findNumberingDoubts } from './numbering.ts'
import { findPercentageDoubts } from './percentage.ts'
import { findSumDoubts } from './sum.ts'
import { findWindowDoubts } from './windows.ts'

export const byKind: FindDoubts[] = [
  findDateDoubts,
  findWindowDoubts,
  findSumDoubts,
  findFloorDoubts,
  findPercentageDoubts,
  findAttachmentDoubts,
  findNumberingDoubts,
  findDamageDoubts,
]
