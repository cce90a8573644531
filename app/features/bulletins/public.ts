export { verifyBulletins } from './issues/verify.ts'
