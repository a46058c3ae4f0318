'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { SWRConfig } from 'swr'
import { toSessionError } from './errors'
import { LateSessionWarning } from './late-session-warning'
import { memoryOf } from './limit-cookie'
import { OutageContext } from './outage-banner'
import { passedTime } from './passed-time'
import { createRequestLimit } from './request-limit'
import { retryPolicy } from './retry-policy'
import { EndedScreen, ToNotEnrolledPage } from './screens'
import { prepareSdk, type Sdk, type SdkSettings } from './sdk'
import { createSession, type Session } from './session'
import type { LifeLeft } from './session-life'
import { sessionState } from './state'
import { requestParticipantToken } from './token-request'
import { createTroubles, type Troubles } from './troubles'
import { useEndOfSession } from './use-end-of-session'
import { useOnline } from './use-online'
import { type OpenSurvey, useSurveyLauncher } from './use-survey-launcher'
import { useToken } from './use-token'
import { useTold } from './use-told'
import { type Answered, useWaking } from './use-waking'

export type Call = <Data>(request: (sdk: Sdk) => Promise<Data>) => Promise<Data>

type SessionContext = {
  /** Stands for the person, in the keys of everything that is cached for them. */
  userKey: string
  /**
   * Calls the SDK, as soon as it has a token; renews that once, and repeats the call, if MyDataHelps refuses it.
   * Calls nobody before the time that MyDataHelps gave when it last spoke of a limit.
   */
  call: Call
  /** The age of each answer that is known, by the name that SWR knows it by. */
  answered: Answered
  /** Questions that fail for a while: the session tells of them, once for all. */
  troubles: Troubles
  /** Opens a survey over the page and tells, when it is over, how it ended. */
  openSurvey: OpenSurvey
}

/** For what adds to the session, inside it. */
export const Context = createContext<SessionContext | null>(null)

/** The session of the page. Everything inside `ParticipantSession` may use it. */
export function useParticipantSession(): SessionContext {
  const context = useContext(Context)
  if (!context) throw new Error('useParticipantSession is for components inside ParticipantSession.')
  return context
}

export type ParticipantSessionProps = {
  /** Stands for the signed-in person, as the server made this page for them. */
  userKey: string
  /** MyDataHelps has said of them that they are a participant. */
  enrolled: boolean
  sdk: SdkSettings
  /** How long they stay signed in. */
  life: LifeLeft
  children: ReactNode
}

/**
 * One MyDataHelps session for everything inside: loads the SDK, gives it a participant token and renews it.
 * The children are there from the start, with what came with the page; what they ask waits for the token.
 */
export function ParticipantSession({ userKey, enrolled, sdk, life, children }: ParticipantSessionProps) {
  const [session] = useState(() =>
    createSession({
      requestToken: (replace) => requestParticipantToken({ userKey, replace }),
      prepareSdk: () => prepareSdk(sdk),
      now: passedTime,
    }),
  )
  return (
    // A cache of its own: nothing that was read for one person can be left over for the next.
    <SWRConfig value={{ ...retryPolicy, provider: () => new Map() }}>
      <Connected session={session} userKey={userKey} enrolled={enrolled} life={life}>
        {children}
      </Connected>
    </SWRConfig>
  )
}

type ConnectedProps = {
  session: Session
  userKey: string
  enrolled: boolean
  life: LifeLeft
  children: ReactNode
}

function Connected({ session, userKey, enrolled, life, children }: ConnectedProps) {
  const { token, error, renew } = useToken(session, userKey)
  const online = useOnline()
  const [told, setTold] = useTold(userKey)
  const state = sessionState({ token, error, online, told, enrolled, now: passedTime() })
  // It never changes: a change would make React give up what is still on its way with the page, and begin anew.
  const [answered] = useState<Answered>(() => new Map())
  const { openSurvey, surveyOpen, closeSurvey, surveyOver } = useSurveyLauncher({
    session,
    renew,
    answered,
    userKey,
  })
  useWaking({ userKey, renew, answered })
  useEndOfSession(session, state, closeSurvey, surveyOver)

  const [limit] = useState(() => createRequestLimit(passedTime, memoryOf(userKey)))
  const call = useCallback(
    async <Data,>(request: (sdk: Sdk) => Promise<Data>): Promise<Data> => {
      const attempt = async () => {
        const sdk = await session.connected()
        limit.check()
        return request(sdk).catch((reason: unknown) => {
          const error = toSessionError(reason)
          limit.failed(error)
          throw error
        })
      }
      try {
        return await attempt()
      } catch (reason) {
        if (toSessionError(reason).code !== 'token_refused') throw toSessionError(reason)
      }
      await renew({ replace: true })
      return attempt().catch((reason: unknown) => {
        throw toSessionError(reason)
      })
    },
    [session, renew, limit],
  )
  const [troubles] = useState(() => createTroubles(passedTime))
  const context = useMemo(
    () => ({ userKey, call, openSurvey, answered, troubles }),
    [userKey, call, openSurvey, answered, troubles],
  )

  if (state.status === 'not_enrolled') return <ToNotEnrolledPage />
  if (state.status === 'ended') return <EndedScreen reason={state.reason} />
  return (
    <Context value={context}>
      <OutageContext
        value={{
          interruption: state.status === 'interrupted' ? state : undefined,
          renew,
          troubles,
          answered,
        }}
      >
        {children}
        <LateSessionWarning
          userKey={userKey}
          initial={life}
          surveyOpen={surveyOpen}
          onOver={(code, unanswered) =>
            setTold(code === 'someone_else' ? code : unanswered ? 'idle' : 'expired')
          }
        />
      </OutageContext>
    </Context>
  )
}
