import type { MyDataHelpsError } from '@/lib/mydatahelps'
import { createParticipantTokens } from '@/lib/mydatahelps/participant-token'
import { type FakeClock, fakeClock } from '../fake-clock'

type Options = {
  /** Milliseconds that each minted token lives. */
  lifetime: number
  /** For how many participants it has room. */
  size?: number
  /** Runs after a token has been issued and before it arrives. */
  beforeAnswer?: (clock: FakeClock) => void
}

/** The store of participant tokens, with a mint that numbers what it issues. */
export function tokenStore({ lifetime, size = 100, beforeAnswer }: Options) {
  const clock = fakeClock()
  const mints: { participantID: string; scope: string }[] = []
  let problem: MyDataHelpsError | undefined
  const store = createParticipantTokens(
    async (participantID, scope) => {
      if (problem) throw problem
      mints.push({ participantID, scope })
      const issuedAt = clock.now()
      beforeAnswer?.(clock)
      return { accessToken: `token-${mints.length}`, issuedAt, expiresAt: issuedAt + lifetime }
    },
    clock.now,
    size,
  )
  const failWith = (error: MyDataHelpsError | undefined) => {
    problem = error
  }
  return { store, clock, mints, failWith }
}
