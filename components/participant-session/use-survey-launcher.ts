import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { useTranslations } from 'use-intl'
import type { Sdk } from './sdk'
import type { Session } from './session'
import { openSurveyModal, type SurveyModal, type SurveyOutcome } from './survey-modal'
import { onNews, tellTabs } from './tabs'
import { isTokenKey } from './token-key'
import type { Renew } from './use-token'
import type { Answered } from './use-waking'

export type OpenSurvey = (survey: {
  name: string
  title: string
  /** Opens the answers of this result, to change them. */
  editResultID?: string
  /** What was answered before is kept, whatever happens now. */
  hasSavedProgress?: boolean
}) => Promise<SurveyOutcome>

/**
 * A survey runs on the token that it was started with, and is not told of a newer one. It is started only
 * with this much life left, where MyDataHelps gives that much, so that no answer is lost to the clock.
 */
const SURVEY_LIFE_MS = 15 * 60_000

/** MyDataHelps may take a moment before a finished survey shows in its lists. */
const SECOND_LOOK_MS = 2_000

type SurveyLauncherOptions = { session: Session; renew: Renew; answered: Answered; userKey: string }

/** `modal` is there as soon as there is a token to open it with; `pathname`: the page that it was opened on. */
type Opened = { modal: SurveyModal | undefined; pathname: string }

/**
 * Opens surveys, one at a time, and has every Embeddable, in every tab, read again what a survey may have changed. `answered`
 * knows how old each known answer is: those that are not on show count as old from then on.
 */
export function useSurveyLauncher({ session, renew, answered, userKey }: SurveyLauncherOptions) {
  const [surveyOpen, setSurveyOpen] = useState(false)
  const t = useTranslations('survey')
  const { mutate } = useSWRConfig()
  const pathname = usePathname()
  const open = useRef<Opened>(undefined)
  const closeSurvey = useCallback(() => open.current?.modal?.close(), [])
  const surveyOver = useCallback(async () => void (await open.current?.modal?.finished), [])

  // The modal is not React's, and would stay over the next page.
  useEffect(() => closeSurvey, [closeSurvey])
  useEffect(() => {
    if (open.current && open.current.pathname !== pathname) closeSurvey()
  }, [pathname, closeSurvey])

  /** The SDK with a token that is good for a survey; nothing where there is none to be had. */
  const readySdk = useCallback(async (): Promise<Sdk | undefined> => {
    if (!navigator.onLine) return undefined
    if (!session.sdk()) await renew()
    if (session.sdk() && session.timeLeft() < SURVEY_LIFE_MS) await renew({ replace: true })
    return session.timeLeft() > 0 ? session.sdk() : undefined
  }, [session, renew])

  const readAgain = useCallback(() => {
    answered.clear()
    void mutate((key) => !isTokenKey(key))
  }, [answered, mutate])
  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === 'survey_ended' && news.userKey === userKey) readAgain()
      }),
    [userKey, readAgain],
  )

  const openSurvey = useCallback<OpenSurvey>(
    async ({ name, title, editResultID, hasSavedProgress }) => {
      if (open.current) return 'closed'
      const current: Opened = { modal: undefined, pathname: window.location.pathname }
      open.current = current
      try {
        const sdk = await readySdk()
        if (!sdk) return 'not_connected'
        const texts = {
          opening: t('opening'),
          notOpening: t('notOpening'),
          tryAgain: t('tryAgain'),
          close: t('close'),
          leaving: {
            title: t('leaveTitle'),
            text: hasSavedProgress ? t('leaveSaved') : t('leaveText'),
            stay: t('stay'),
            leave: t('leave'),
          },
        }
        current.modal = openSurveyModal(sdk, { surveyName: name, editResultID, title, texts })
        setSurveyOpen(true)
        const outcome = await current.modal.finished
        if (outcome === 'completed' || outcome === 'saved') {
          // In this tab too, and in one where the same survey still waits to be started.
          const tell = () => tellTabs({ kind: 'survey_ended', userKey })
          tell()
          setTimeout(tell, SECOND_LOOK_MS)
        } else readAgain()
        return outcome
      } finally {
        setSurveyOpen(false)
        open.current = undefined
      }
    },
    [readySdk, readAgain, userKey, t],
  )
  return {
    openSurvey,
    surveyOpen,
    closeSurvey,
    /** Settles when no survey is open (any more). */
    surveyOver,
  }
}
