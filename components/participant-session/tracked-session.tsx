'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import {
  Context,
  ParticipantSession,
  type ParticipantSessionProps,
  useParticipantSession,
} from './participant-session'
import type { SurveyOutcome } from './survey-modal'
import { patternOf, type TrackedPage } from './tracked-page'
import type { OpenSurvey } from './use-survey-launcher'

/**
 * All that is ever told of a participant: no name, no answer, no address. To tell more, ask the participants first,
 * and add it here.
 */
type TrackedEvent =
  | { eventType: 'page-shown'; properties: { page: TrackedPage } }
  | { eventType: 'survey-opened'; properties: Record<string, never> }
  | { eventType: 'survey-ended'; properties: { outcome: SurveyOutcome } }

/**
 * The session, which also tells MyDataHelps which pages a participant looks at and how surveys end, as custom events of
 * the project. It takes the place of `ParticipantSession` only where the study team has set `TRACK_EVENTS`.
 */
export function TrackedSession({ children, ...session }: ParticipantSessionProps) {
  return (
    <ParticipantSession {...session}>
      <Tracking>{children}</Tracking>
    </ParticipantSession>
  )
}

function Tracking({ children }: { children: ReactNode }) {
  const session = useParticipantSession()
  const { call, openSurvey } = session
  const track = useCallback(
    // What cannot be told is not told: nobody waits for it, and nobody is shown that it failed.
    (event: TrackedEvent) => void call((sdk) => sdk.trackCustomEvent(event)).catch(() => undefined),
    [call],
  )

  const page = patternOf(usePathname())
  useEffect(() => {
    if (page) track({ eventType: 'page-shown', properties: { page } })
  }, [page, track])

  const openTracked = useCallback<OpenSurvey>(
    async (survey) => {
      track({ eventType: 'survey-opened', properties: {} })
      const outcome = await openSurvey(survey)
      track({ eventType: 'survey-ended', properties: { outcome } })
      return outcome
    },
    [openSurvey, track],
  )
  const tracked = useMemo(() => ({ ...session, openSurvey: openTracked }), [session, openTracked])
  return <Context value={tracked}>{children}</Context>
}
