import type { ParticipantToken } from '@/components/participant-session/renewal'
import type { Sdk } from '@/components/participant-session/sdk'
import { HOUR } from '../fake-clock'

type GivenToken = { access_token: string; expires_in: number; token_type: string }

/** As much of the SDK as a session touches, with all that it was ever given. */
export function fakeSdk() {
  const given: GivenToken[] = []
  const parts = {
    token: null as GivenToken | null,
    setParticipantAccessToken(token: GivenToken) {
      given.push(token)
      parts.token = token
    },
  }
  return { sdk: parts as unknown as Sdk, given, current: () => parts.token }
}

/** A promise that the test settles when it likes. */
export function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<Value>((fulfil, fail) => {
    resolve = fulfil
    reject = fail
  })
  return { promise, resolve, reject }
}

export function aToken(accessToken: string, now: number, lifetime = HOUR): ParticipantToken {
  return { accessToken, expiresAt: now + lifetime, lifetime }
}
