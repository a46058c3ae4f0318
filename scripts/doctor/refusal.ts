import { z } from 'zod'
import { createMyDataHelps, isMyDataHelpsError } from '@/lib/mydatahelps'
import { type Heard, listeningFetch } from './listen'
import { failed, type Step } from './step'
import type { Subject } from './subject'

type Cause = 'clock' | 'audience' | 'account' | 'key' | 'account or key'

/** The two hosts of MyDataHelps that give service tokens; an account's assertions are for one of them. */
const SERVICE_HOSTS = ['https://mydatahelps.org', 'https://designer.mydatahelps.org']

/** What may stand in `error_description`, which MyDataHelps need not send. */
const HINTS: [pattern: RegExp, cause: Cause][] = [
  [/\baud(ience)?\b/i, 'audience'],
  [/\b(exp|nbf|iat|clock|expired)\b/i, 'clock'],
  [/\bsignature\b/i, 'key'],
  [/\b(iss|issuer|sub)\b|unknown client/i, 'account'],
]

const KEYS =
  'In MyDataHelps Designer, Settings > Service Accounts, the account must have the public key whose fingerprint stands above; else add that key to it, or set MYDATAHELPS_PRIVATE_KEY to the private key that belongs to it.'
const NAME =
  'Compare MYDATAHELPS_SERVICE_ACCOUNT, letter by letter, with MyDataHelps Designer: Settings > Service Accounts.'

const CAUSES: Record<Cause, { detail: string; mend: string }> = {
  clock: {
    detail: 'the assertion seems to be from another time',
    mend: 'Let this machine set its clock by the network (NTP): MyDataHelps forgives about five minutes.',
  },
  audience: {
    detail: 'the assertion is for another address than MyDataHelps expects (wrong audience)',
    mend: 'Set MYDATAHELPS_SERVICE_URL to the address that MyDataHelps has for itself, as CareEvolution gave it to you.',
  },
  account: { detail: 'MyDataHelps does not know the account', mend: NAME },
  key: { detail: 'the private key is none of the account', mend: KEYS },
  'account or key': {
    detail: 'MyDataHelps does not know the account, or the private key is none of it; it does not say which',
    mend: `${NAME} ${KEYS}`,
  },
}

/** Why MyDataHelps gives no service token, in words that name what to look at. */
export async function refusalOf(
  error: unknown,
  heard: Heard | undefined,
  { subject, clockIsOff }: { subject: Subject; clockIsOff: boolean },
): Promise<Step> {
  if (!isMyDataHelpsError(error)) throw error
  const name = 'service token'
  const meaning = 'Nobody gets a participant token, and no page has any data.'
  if (error.code === 'unavailable' || error.code === 'rate_limited')
    return failed(name, 'MyDataHelps does not answer', {
      meaning,
      mend: 'Where its host stands above with ✓, MyDataHelps has a bad hour: ask again in a few minutes, then ask CareEvolution.',
    })
  if (error.code === 'unexpected_answer')
    return failed(name, 'what answers is not the token endpoint of MyDataHelps', {
      meaning,
      mend: 'Compare MYDATAHELPS_BASE_URL and MYDATAHELPS_SERVICE_URL with the addresses that CareEvolution gave you, and see whether a proxy stands in between.',
    })
  if (error.detail !== 'invalid_client')
    return failed(name, `refused (${error.detail})`, {
      meaning,
      mend: 'Ask CareEvolution whether this service account may use the REST API (scope "api").',
    })
  const { detail, mend } = await causeOf(heard, { subject, clockIsOff })
  return failed(name, `refused (invalid_client): ${detail}`, { meaning, mend })
}

async function causeOf(
  heard: Heard | undefined,
  { subject, clockIsOff }: { subject: Subject; clockIsOff: boolean },
): Promise<{ detail: string; mend: string }> {
  const description = descriptionIn(heard)
  const hinted = HINTS.find(([pattern]) => pattern.test(description))?.[1]
  if (clockIsOff && (hinted ?? 'clock') === 'clock') return CAUSES.clock
  if (hinted && hinted !== 'audience') return CAUSES[hinted]
  const other = await otherHost(subject)
  if (!other) return CAUSES[hinted ?? 'account or key']
  return {
    ...CAUSES.audience,
    mend: `Set MYDATAHELPS_SERVICE_URL=${other}, where account and key are accepted.`,
  }
}

/** Another address of the same MyDataHelps that accepts this account and key. */
async function otherHost({ config, now, milliseconds }: Subject): Promise<string | undefined> {
  const { serviceUrl, baseUrl } = config.myDataHelps
  const base = baseUrl.replace(/\/$/, '')
  const known = [base, serviceUrl].some((url) => SERVICE_HOSTS.includes(url)) ? SERVICE_HOSTS : []
  for (const candidate of new Set([base, ...known])) {
    if (candidate === serviceUrl) continue
    const { fetch } = listeningFetch(milliseconds)
    const accepts = createMyDataHelps(
      { ...config.myDataHelps, serviceUrl: candidate },
      { fetch, now },
    ).check()
    if (
      await accepts.then(
        () => true,
        () => false,
      )
    )
      return candidate
  }
  return undefined
}

function descriptionIn(heard: Heard | undefined): string {
  try {
    return z.object({ error_description: z.string() }).parse(JSON.parse(heard?.text ?? '')).error_description
  } catch {
    return ''
  }
}
