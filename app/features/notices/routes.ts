import { serve } from '../../platform/http/route.ts'
import { uploadNotice } from './commands.ts'
import * as contract from './contract.ts'
import { decideNoticeDoubt, decideNoticeDoubts } from './doubts/commands.ts'
import * as doubts from './doubts/contract.ts'
import { downloadNotice, getNotice, listNotices } from './queries.ts'

export const noticesRoutes = [
  serve(contract.uploadNotice, uploadNotice),
  serve(contract.listNotices, listNotices),
  serve(contract.getNotice, getNotice),
  serve(contract.downloadNotice, downloadNotice),
  serve(doubts.decideNoticeDoubt, decideNoticeDoubt),
  serve(doubts.decideNoticeDoubts, decideNoticeDoubts),
]
