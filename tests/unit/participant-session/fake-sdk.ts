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

export function aToken(accessToken: string, now: number, lifetime = HOUR): ParticipantToken {
  return { accessToken, expiresAt: now + lifetime, lifetime }
}
