export { type NoticeForDrafting, noticeForDrafting } from './drafting.ts'
