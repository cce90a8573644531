import type { AccessTable } from '../../platform/http/gate.ts'
import { type Route, serve } from '../../platform/http/route.ts'
import { advanceDay } from './commands.ts'
import * as contract from './contract.ts'
import { changePassword } from './password/commands.ts'
import * as password from './password/contract.ts'
import { appoint, endPost, handOverPost, resetAccess } from './posts/commands.ts'
import * as posts from './posts/contract.ts'
import { acceptInvitation, getInvitation } from './posts/invitations.ts'
import { listStalePosts } from './posts/queries.ts'
import { getMeWith, listDemoLogins, listPosts } from './queries.ts'
import * as factor from './second-factor/commands.ts'
import * as secondFactor from './second-factor/contract.ts'
import * as signingIn from './sign-in/commands.ts'
import * as session from './sign-in/contract.ts'

export const accessRoutes = (access: AccessTable): Route[] => [
  serve(contract.signIn, signingIn.signIn),
  serve(session.answerChallenge, signingIn.answerChallenge),
  serve(contract.signOut, signingIn.signOut),
  serve(contract.getMe, getMeWith(access)),
  serve(contract.switchPost, signingIn.switchPost),
  serve(session.proveAgain, signingIn.proveAgain),
  serve(session.listMySessions, signingIn.listMySessions),
  serve(session.endMySession, signingIn.endMySession),
  serve(session.endMyOtherSessions, signingIn.endMyOtherSessions),
  serve(password.changePassword, changePassword),
  serve(secondFactor.getSecondFactor, factor.getSecondFactor),
  serve(secondFactor.beginAuthenticator, factor.beginAuthenticator),
  serve(secondFactor.confirmAuthenticator, factor.confirmAuthenticator),
  serve(secondFactor.removeAuthenticator, factor.removeAuthenticator),
  serve(contract.listPosts, listPosts),
  serve(posts.appoint, appoint),
  serve(posts.endPost, endPost),
  serve(posts.handOverPost, handOverPost),
  serve(posts.resetAccess, resetAccess),
  serve(posts.listStalePosts, listStalePosts),
  serve(posts.getInvitation, getInvitation),
  serve(posts.acceptInvitation, acceptInvitation),
  serve(contract.listDemoLogins, listDemoLogins),
  serve(contract.advanceDay, advanceDay),
]
