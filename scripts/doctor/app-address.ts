import { z } from 'zod'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { hostStep, isLocal } from './host'
import { failed, ok, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

const health = z.object({ status: z.literal('ok') })

/** Whether people reach this app where NEXTAUTH_URL says, and by https. */
export async function* appAddressSteps(subject: Subject): Steps {
  const name = 'app address'
  const lacks = lacking(subject, 'NEXTAUTH_URL')
  if (lacks) return yield unknown(name, lacks)
  const { appUrl } = subject.config
  const isHere = isLocal(appUrl)
  const host = appUrl.startsWith('https:') ? await hostStep(appUrl, subject) : undefined
  if (host) yield host
  if (host?.state === 'failed') return yield unknown(name, 'needs its host')

  const unfollowed: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' })
  const { milliseconds } = subject
  const answer = await wholeAnswer(`${appUrl}/api/health`, {}, { milliseconds, fetch: unfollowed }).catch(
    () => undefined,
  )
  if (!answer && isHere) return yield unknown(name, 'nothing answers there; start the app, and ask again')
  const meaning = 'People do not reach the app, or come back from signing in to somewhere else.'
  const target = answer?.headers.get('location')
  if (answer && answer.status >= 300 && answer.status < 400 && target && URL.canParse(target, appUrl))
    return yield failed(name, `leads on to ${new URL(target, appUrl).origin}`, {
      meaning,
      mend: 'Set NEXTAUTH_URL to the address at which people end up, and register its redirect URI at your provider.',
    })
  if (!answer?.ok || !health.safeParse(jsonOf(answer)).success)
    return yield failed(name, answer ? 'something else answers there' : 'nothing answers there', {
      meaning,
      mend: 'NEXTAUTH_URL must be where people reach this app: see that it runs, and that the reverse proxy passes the host on to it.',
    })
  yield appUrl.startsWith('https:')
    ? ok(name, 'the app answers, by https')
    : unknown(name, 'the app answers, without https', {
        meaning: 'Good for this machine alone. Participants need https.',
      })
}
