export { type NoticeForDrafting, noticeForDrafting } from './doubt-rows.ts'
