import 'server-only'
import { config } from '@/lib/config'
import { createMyDataHelps, type MyDataHelps } from '@/lib/mydatahelps'

/** Pages and route handlers have module instances of their own; one service token must serve them all. */
const shared = globalThis as typeof globalThis & { myDataHelps?: MyDataHelps }

/** The one connection of this process to MyDataHelps, with its caches of tokens. */
export function myDataHelps(): MyDataHelps {
  shared.myDataHelps ??= createMyDataHelps(config().myDataHelps, { fetch, now: Date.now })
  return shared.myDataHelps
}
