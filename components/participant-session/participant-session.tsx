'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { SWRConfig, useSWRConfig } from 'swr'
import { toSessionError } from './errors'
import { memoryOf } from './limit-cookie'
import { OutageContext } from './outage-banner'
import { createRequestLimit } from './request-limit'
import { retryPolicy } from './retry-policy'
import { EndedScreen, ToNotEnrolledPage } from './screens'
import { prepareSdk, type Sdk, type SdkSettings } from './sdk'
import { createSession, type Session } from './session'
import { type SessionFacts, type SessionState, sessionState } from './state'
import { onNews, tellTabs } from './tabs'
import { isTokenKey } from './token-key'
import { requestParticipantToken } from './token-request'
import { createTroubles, type Troubles } from './troubles'
import { useOnline } from './use-online'
import { type OpenSurvey, useSurveyLauncher } from './use-survey-launcher'
import { useToken } from './use-token'

export type Call = <Data>(request: (sdk: Sdk) => Promise<Data>) => Promise<Data>

type SessionContext = {
  /** Stands for the person, in the keys of everything that is cached for them. */
  userKey: string
  /**
   * Calls the SDK, as soon as it has a token; renews that once, and repeats the call, if MyDataHelps refuses it.
   * Calls nobody before the time that MyDataHelps gave when it last spoke of a limit.
   */
  call: Call
  /** When each answer came that is known, in milliseconds since the epoch, by the name that SWR knows it by. */
  answeredAt: Map<string, number>
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
  children: ReactNode
}

/**
 * One MyDataHelps session for everything inside: loads the SDK, gives it a participant token and renews it.
 * The children are there from the start, with what came with the page; what they ask waits for the token.
 */
export function ParticipantSession({ userKey, enrolled, sdk, children }: ParticipantSessionProps) {
  const [session] = useState(() =>
    createSession({
      requestToken: (replace) => requestParticipantToken({ userKey, replace }),
      prepareSdk: () => prepareSdk(sdk),
      now: Date.now,
    }),
  )
  return (
    // A cache of its own: nothing that was read for one person can be left over for the next.
    <SWRConfig value={{ ...retryPolicy, provider: () => new Map() }}>
      <Connected session={session} userKey={userKey} enrolled={enrolled}>
        {children}
      </Connected>
    </SWRConfig>
  )
}

type ConnectedProps = { session: Session; userKey: string; enrolled: boolean; children: ReactNode }

function Connected({ session, userKey, enrolled, children }: ConnectedProps) {
  const { token, error, renew } = useToken(session, userKey)
  const online = useOnline()
  const told = useNews(userKey)
  const state = sessionState({ token, error, online, told, enrolled, now: Date.now() })
  // It never changes: a change would make React give up what is still on its way with the page, and begin anew.
  const [answeredAt] = useState(() => new Map<string, number>())
  const { openSurvey, closeSurvey, surveyOver } = useSurveyLauncher(session, renew, answeredAt)
  useEndOfSession(session, state, closeSurvey, surveyOver)

  const [limit] = useState(() => createRequestLimit(Date.now, memoryOf(userKey)))
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
  const [troubles] = useState(() => createTroubles(Date.now))
  const context = useMemo(
    () => ({ userKey, call, openSurvey, answeredAt, troubles }),
    [userKey, call, openSurvey, answeredAt, troubles],
  )

  if (state.status === 'not_enrolled') return <ToNotEnrolledPage />
  if (state.status === 'ended') return <EndedScreen reason={state.reason} />
  return (
    <Context value={context}>
      <OutageContext
        value={{ interruption: state.status === 'interrupted' ? state : undefined, renew, troubles }}
      >
        {children}
      </OutageContext>
    </Context>
  )
}

/** What other tabs tell that ends this page; and tells them whose page this is. */
function useNews(userKey: string): SessionFacts['told'] {
  const [told, setTold] = useState<SessionFacts['told']>()
  useEffect(() => {
    const stop = onNews((news) => {
      if (news.kind === 'signed_out') setTold('signed_out')
      else if (news.userKey !== userKey) setTold('someone_else')
    })
    tellTabs({ kind: 'signed_in', userKey })
    return stop
  }, [userKey])
  return told
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
