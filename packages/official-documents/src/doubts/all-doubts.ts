// The list of checks, in the order in which a secretary would make them. A new check is one file and one line here.
import { findAttachmentDoubts } from './attachments.ts'
import { findBackwardsDoubts } from './backwards.ts'
import { findDamageDoubts } from './damage.ts'
import { findUnreadableDates } from './date-unreadable.ts'
import type { FindDoubts } from './finding.ts'
import { findFloorDoubts } from './floor.ts'
import { findBrokenFormulas } from './formula.ts'
import { findHeadingCountDoubts } from './heading-count.ts'
import { findIssueDateDoubts } from './issue-date.ts'
import { findListCountDoubts } from './list-count.ts'
import { findLostInDeadlines } from './lost-in-deadline.ts'
import { findMenuCountDoubts } from './menu-count.ts'
import { findNoSuchDate } from './no-such-date.ts'
import { findNotAddressed } from './not-addressed.ts'
import { findNumberingDoubts } from './numbering.ts'
import { findOverlapDoubts } from './overlap.ts'
import { findPassedDates } from './passed-date.ts'
import { findPercentageDoubts } from './percentage.ts'
import { findPersonRoles } from './person-roles.ts'
import { findReportChainDoubts } from './report-chain.ts'
import { findSameTasks } from './same-task.ts'
import { findShareDoubts } from './share.ts'
import { findSumDoubts } from './sum.ts'
import { findSumsInSentences } from './sum-in-sentence.ts'
import { findTwoRoles } from './two-roles.ts'
import { findWeekdayDoubts } from './weekday.ts'
import { findWindowDoubts } from './windows.ts'

export const byKind: FindDoubts[] = [
  findNoSuchDate,
  findLostInDeadlines,
  findUnreadableDates,
  findPassedDates,
  findReportChainDoubts,
  findWeekdayDoubts,
  findIssueDateDoubts,
  findWindowDoubts,
  findBackwardsDoubts,
  findSumDoubts,
  findSumsInSentences,
  findFloorDoubts,
  findOverlapDoubts,
  findPercentageDoubts,
  findShareDoubts,
  findListCountDoubts,
  findHeadingCountDoubts,
  findMenuCountDoubts,
  findAttachmentDoubts,
  findNumberingDoubts,
  findSameTasks,
  findTwoRoles,
  findPersonRoles,
  findNotAddressed,
  findDamageDoubts,
  findBrokenFormulas,
]
