import 'server-only'
import { config } from '@/lib/config'
import { createMyDataHelps, type MyDataHelps } from '@/lib/mydatahelps'
import { processWide } from '@/lib/process-wide'
import { tracedFetch } from '@/lib/telemetry'

/** The one connection of this process to MyDataHelps, with its caches of tokens. */
export function myDataHelps(): MyDataHelps {
  return processWide('myDataHelps', () =>
    createMyDataHelps(config().myDataHelps, { fetch: tracedFetch(fetch), now: Date.now }),
  )
}
