import { z } from 'zod'
import type { Credentials } from './service'

const text = z.string().min(1)

const liveSchema = z.object({
  MYDATAHELPS_BASE_URL: z.url().default('https://mydatahelps.org/'),
  MYDATAHELPS_PROJECT_ID: z.guid(),
  MYDATAHELPS_SERVICE_ACCOUNT: text,
  MYDATAHELPS_PRIVATE_KEY: text.transform((key) => key.replaceAll('\\n', '\n')),
})

/** Whether the tests are meant for the real service. */
export const isLive = process.env.CONTRACT_LIVE === '1'
export const mayWrite =
  !isLive || (process.env.CONTRACT_WRITES === '1' && Boolean(process.env.CONTRACT_PARTICIPANT))

/** A participant for reading, and a second one where two are needed; undefined on a real service that names none. */
export const participantIdentifier = isLive ? process.env.CONTRACT_PARTICIPANT || undefined : 'ben.okafor'

/** Throws when one is missing: a run that was meant for the real service must not pass on the sandbox. */
export function liveCredentials(): Credentials {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = liveSchema.safeParse(given)
  if (!parsed.success) throw new Error(`CONTRACT_LIVE=1 needs credentials.\n${z.prettifyError(parsed.error)}`)
  const values = parsed.data
  return {
    baseUrl: `${values.MYDATAHELPS_BASE_URL.replace(/\/+$/, '')}/`,
    projectID: values.MYDATAHELPS_PROJECT_ID,
    serviceAccount: values.MYDATAHELPS_SERVICE_ACCOUNT,
    privateKey: values.MYDATAHELPS_PRIVATE_KEY,
  }
}
