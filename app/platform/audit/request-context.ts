/** Who asks and from where, for the audit alone: carried beside the call, so that no command hands it on. */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface RequestContext {
  requestId: string
  /** Method and pattern of the endpoint. */
  endpoint: string
  address: string
  accountId: string | null
  postId: string | null
  /** Of the unit acted for; '' where nobody is signed in. */
  unitPath: string
  /** Set when a command has recorded its event, which is then the entry of the request. */
  recorded: boolean
}

const storage = new AsyncLocalStorage<RequestContext>()

export const inRequest = <T>(context: RequestContext, work: () => Promise<T>): Promise<T> => storage.run(context, work)

/** Undefined in a job. */
export const requestContext = (): RequestContext | undefined => storage.getStore()
