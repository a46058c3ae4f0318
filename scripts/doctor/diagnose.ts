import { appAddressSteps } from './app-address'
import { contentSecuritySteps } from './content-security'
import { environmentSteps } from './environment'
import { participantSteps } from './participant'
import { partySteps } from './parties'
import { providerSteps } from './provider'
import { redisSteps } from './redis'
import { secretSteps } from './secrets'
import { serviceSteps } from './service'
import type { Steps } from './step'
import { surveyPageSteps } from './survey-page'

export type DiagnoseOptions = {
  /** The project's own identifier of a participant who is there for tests. */
  participantIdentifier?: string | undefined
  /** Milliseconds since the epoch. */
  now?: () => number
  /** How long each answer is waited for. */
  milliseconds?: number
}

const PATIENCE_MS = 10_000

/**
 * Holds a configuration against MyDataHelps, the identity provider and the rest of the world, step by step, as far as each
 * step can be taken. It changes nothing there, but for a key in Redis that is gone a second later.
 */
export async function* diagnose(
  environment: Record<string, string | undefined>,
  { participantIdentifier, now = Date.now, milliseconds = PATIENCE_MS }: DiagnoseOptions = {},
): Steps {
  const subject = yield* environmentSteps(environment, { participantIdentifier, now, milliseconds })
  yield* secretSteps(subject)
  const clockIsOff = yield* partySteps(subject)
  const myDataHelps = yield* serviceSteps(subject, clockIsOff)
  const token = yield* participantSteps(subject, myDataHelps)
  yield* surveyPageSteps(subject)
  yield* contentSecuritySteps(subject, token)
  yield* providerSteps(subject)
  yield* appAddressSteps(subject)
  yield* redisSteps(subject)
}
