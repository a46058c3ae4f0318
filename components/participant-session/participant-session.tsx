'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { SWRConfig, useSWRConfig } from 'swr'
import { SessionError, toSessionError } from './errors'
import { retryPolicy } from './retry-policy'
import {
  ConnectingScreen,
  EndedScreen,
  InterruptedBanner,
  InterruptedScreen,
  NotEnrolledScreen,
} from './screens'
import { loadSdk, type Sdk, type SdkSettings } from './sdk'
import { createSession, type Session } from './session'
import { onSignOut } from './sign-out'
import { type SessionState, sessionState } from './state'
import { isTokenKey } from './token-key'
import { requestParticipantToken } from './token-request'
import { useOnline } from './use-online'
import { type OpenSurvey, useSurveyLauncher } from './use-survey-launcher'
import { useToken } from './use-token'

type SessionContext = {
  /** Stands for the person, in the keys of everything that is cached for them. */
  userKey: string
  state: SessionState
  /** Calls the SDK; renews the token once, and repeats the call, if MyDataHelps refuses the token. */
  call: <Data>(request: (sdk: Sdk) => Promise<Data>) => Promise<Data>
  /** Opens a survey over the page and tells, when it is over, how it ended. */
  openSurvey: OpenSurvey
}

const Context = createContext<SessionContext | null>(null)

/** The session of the page. Everything inside `ParticipantSession` may use it. */
export function useParticipantSession(): SessionContext {
  const context = useContext(Context)
  if (!context) throw new Error('useParticipantSession is for components inside ParticipantSession.')
  return context
}

export type ParticipantSessionProps = {
  /** Stands for the signed-in person, as the server made this page for them. */
  userKey: string
  sdk: SdkSettings
  children: ReactNode
}

/**
 * One MyDataHelps session for everything inside: loads the SDK, gives it a participant token and renews it.
 * The children are rendered only while there is a token; in every other state a screen says what is the case.
 */
export function ParticipantSession({ userKey, sdk, children }: ParticipantSessionProps) {
  const [session] = useState(() =>
    createSession({
      requestToken: (replace) => requestParticipantToken({ userKey, replace }),
      loadSdk: () => loadSdk(sdk),
      now: Date.now,
    }),
  )
  return (
    // A cache of its own: nothing that was read for one person can be left over for the next.
    <SWRConfig value={{ ...retryPolicy, provider: () => new Map() }}>
      <Connected session={session} userKey={userKey}>
        {children}
      </Connected>
    </SWRConfig>
  )
}

type ConnectedProps = { session: Session; userKey: string; children: ReactNode }

function Connected({ session, userKey, children }: ConnectedProps) {
  const { token, error, renew } = useToken(session, userKey)
  const online = useOnline()
  const signedOut = useSignedOut()
  const state = sessionState({ token, error, online, signedOut, now: Date.now() })
  const { openSurvey, closeSurvey, surveyOver } = useSurveyLauncher(session, token, renew)
  useEndOfSession(session, state, closeSurvey, surveyOver)

  const call = useCallback(
    async <Data,>(request: (sdk: Sdk) => Promise<Data>): Promise<Data> => {
      const attempt = async () => {
        const sdk = session.sdk()
        if (!sdk) throw new SessionError('signed_out')
        return request(sdk)
      }
      try {
        return await attempt()
      } catch (reason) {
        if (toSessionError(reason).code !== 'token_refused') throw toSessionError(reason)
      }
      session.replaceToken()
      await renew()
      return attempt().catch((reason: unknown) => {
        throw toSessionError(reason)
      })
    },
    [session, renew],
  )
  const context = useMemo(() => ({ userKey, state, call, openSurvey }), [userKey, state, call, openSurvey])

  switch (state.status) {
    case 'connecting':
      return <ConnectingScreen />
    case 'not_enrolled':
      return <NotEnrolledScreen />
    case 'ended':
      return <EndedScreen reason={state.reason} />
    case 'ready':
    case 'renewing':
    case 'interrupted': {
      const interrupted = state.status === 'interrupted' ? state : undefined
      if (interrupted && !interrupted.connected)
        return <InterruptedScreen cause={interrupted.cause} retry={renew} />
      return (
        <Context value={context}>
          {children}
          <InterruptedBanner cause={interrupted?.cause} retry={renew} />
        </Context>
      )
    }
  }
}

function useSignedOut(): boolean {
  const [signedOut, setSignedOut] = useState(false)
  useEffect(() => onSignOut(() => setSignedOut(true)), [])
  return signedOut
}

/** When the session is over, nothing that it knew stays: not the SDK's token, not what was read with it. */
function useEndOfSession(
  session: Session,
  state: SessionState,
  closeSurvey: () => void,
  surveyOver: () => Promise<void>,
): void {
  const { mutate } = useSWRConfig()
  const reason = state.status === 'ended' ? state.reason : undefined
  useEffect(() => {
    if (!reason) return
    // When only time ran out, the participant may finish the survey that is open: its answers are not lost, and
    // its frame may ask the SDK for the token again.
    if (reason === 'expired') void surveyOver().then(session.end)
    else {
      closeSurvey()
      session.end()
    }
    void mutate((key) => !isTokenKey(key), undefined, { revalidate: false })
  }, [reason, session, closeSurvey, surveyOver, mutate])
}
