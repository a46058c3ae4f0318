import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { useSWRConfig } from 'swr'
import { useTranslations } from 'use-intl'
import type { ParticipantToken } from './renewal'
import type { Session } from './session'
import { openSurveyModal, type SurveyModal, type SurveyOutcome } from './survey-modal'
import { isTokenKey } from './token-key'

export type OpenSurvey = (survey: { name: string; title: string }) => Promise<SurveyOutcome>

/**
 * A survey runs on the token that it was started with, and is not told of a newer one. It is started only
 * with this much life left, where MyDataHelps gives that much, so that no answer is lost to the clock.
 */
const SURVEY_LIFE_MS = 30 * 60_000

/** MyDataHelps may take a moment before a finished survey shows in its lists. */
const SECOND_LOOK_MS = 2_000

/** Opens surveys, one at a time, and has every Embeddable read again what a survey may have changed. */
export function useSurveyLauncher(
  session: Session,
  token: ParticipantToken | undefined,
  renew: () => Promise<void>,
) {
  const t = useTranslations('survey')
  const { mutate } = useSWRConfig()
  const pathname = usePathname()
  const open = useRef<{ modal: SurveyModal; pathname: string }>(undefined)
  const closeSurvey = useCallback(() => open.current?.modal.close(), [])
  const surveyOver = useCallback(async () => void (await open.current?.modal.finished), [])

  // The modal is not React's, and would stay over the next page.
  useEffect(() => closeSurvey, [closeSurvey])
  useEffect(() => {
    if (open.current && open.current.pathname !== pathname) closeSurvey()
  }, [pathname, closeSurvey])

  const openSurvey = useCallback<OpenSurvey>(
    async ({ name, title }) => {
      if (token && token.expiresAt - Date.now() < SURVEY_LIFE_MS) {
        session.replaceToken()
        await renew()
      }
      const sdk = session.sdk()
      if (!sdk || open.current) return 'closed'
      const texts = {
        opening: t('opening'),
        notOpening: t('notOpening'),
        tryAgain: t('tryAgain'),
        close: t('close'),
      }
      const modal = openSurveyModal(sdk, { surveyName: name, title, texts })
      open.current = { modal, pathname }
      const outcome = await modal.finished
      open.current = undefined

      const readAgain = () => mutate((key) => !isTokenKey(key))
      void readAgain()
      if (outcome === 'completed' || outcome === 'saved') setTimeout(readAgain, SECOND_LOOK_MS)
      return outcome
    },
    [session, token, renew, mutate, pathname, t],
  )
  return {
    openSurvey,
    closeSurvey,
    /** Settles when no survey is open (any more). */
    surveyOver,
  }
}
