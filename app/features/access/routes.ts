import type { AccessTable } from '../../platform/http/gate.ts'
import { type Route, serve } from '../../platform/http/route.ts'
import { advanceDay, signIn, signOut, switchPost } from './commands.ts'
import * as contract from './contract.ts'
import { getMeWith, listDemoLogins, listPosts } from './queries.ts'

export const accessRoutes = (access: AccessTable): Route[] => [
  serve(contract.signIn, signIn),
  serve(contract.signOut, signOut),
  serve(contract.getMe, getMeWith(access)),
  serve(contract.switchPost, switchPost),
  serve(contract.listPosts, listPosts),
  serve(contract.listDemoLogins, listDemoLogins),
  serve(contract.advanceDay, advanceDay),
]
