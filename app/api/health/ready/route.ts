import { discover } from '@/lib/auth'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { processWide } from '@/lib/process-wide'
import { createReadiness } from '@/lib/readiness'
import { redis } from '@/lib/store'

/** Ready: those that this app depends on answer it. */
export function GET(): Promise<Response> {
  const ready = processWide('readiness', () => {
    const client = redis()
    return createReadiness(
      {
        mydatahelps: () => myDataHelps().check(),
        identity_provider: discover,
        ...(client ? { redis: () => client.ping() } : {}),
      },
      Date.now,
    )
  })
  return ready()
}
