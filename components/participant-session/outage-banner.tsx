'use client'

import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { RequestCode } from '@/components/study/request-code'
import { Button } from '@/components/ui/button'
import { useFocusPassedOn } from '@/components/ui/use-focus-passed-on'
import { useDates } from '../dates'
import styles from './outage-banner.module.css'
import { dateAt, passedTime } from './passed-time'
import type { Interruption } from './state'
import type { Troubles } from './troubles'
import type { Renew } from './use-token'
import type { Answered } from './use-waking'

type Facts = {
  interruption: Interruption | undefined
  renew: Renew
  troubles: Troubles
  answered: Answered
}

export const OutageContext = createContext<Facts | null>(null)

/** A wait shorter than that is over before a time of the day would help. */
const WORTH_TELLING_MS = 30_000
/** How long it is there to be heard that all is well again. */
const OVER_MS = 5_000

/**
 * Why nothing new comes, told once for the whole page, with one way to ask for all of it again. What the page has
 * stays as it is. It is always there, so that screen readers hear it change.
 */
export function OutageBanner() {
  const facts = useContext(OutageContext)
  if (!facts) throw new Error('OutageBanner is for components inside ParticipantSession.')
  const { interruption, renew, troubles, answered } = facts
  const outage = useSyncExternalStore(troubles.subscribe, troubles.outage, () => undefined)
  const told = interruption ?? outage
  const words = useWords(told)
  const isOver = useIsOver(told !== undefined)
  const t = useTranslations('session')
  return (
    <div className={styles.banner} data-outage={told ? true : undefined}>
      <div className={styles.words}>
        <p role="status" className={told ? undefined : 'visually-hidden'}>
          {words ?? (isOver ? t('over') : null)}
        </p>
        {told ? <AsOf answered={answered} /> : null}
        {interruption && interruption.cause !== 'offline' ? (
          <RequestCode path="/api/participant-token" />
        ) : null}
      </div>
      {told ? (
        <RetryButton
          notBefore={told.retryAt}
          retry={async () =>
            void (await Promise.all([interruption ? renew() : undefined, troubles.askAgain()]))
          }
        />
      ) : null}
    </div>
  )
}

/** What is on the screen is as it was then. */
function AsOf({ answered }: { answered: Answered }) {
  const t = useTranslations('session')
  const dates = useDates()
  const latest = Math.max(...[...answered.values()].map(({ at }) => at))
  const then = Number.isFinite(latest) ? dateAt(latest) : undefined
  // A day old, it needs its date; the time alone would pass for today's.
  const isToday = then && dates.daysUntil(then, new Date()) === 0
  const time = then && (isToday ? dates.time(then) : dates.dayAndTime(then, new Date()))
  return time ? <small>{t('asOf', { time })}</small> : null
}

function useWords(told: Interruption | undefined): string | undefined {
  const t = useTranslations('session')
  const dates = useDates()
  const { cause, retryAt } = told ?? {}
  return useMemo(() => {
    if (cause === undefined) return undefined
    const wait = (retryAt ?? 0) - passedTime()
    if (retryAt === undefined || (wait < WORTH_TELLING_MS && cause !== 'rate_limited'))
      return cause === 'rate_limited' ? t('unavailable') : t(cause)
    // Rounded up: at a quarter past, "try again at 2:15" must be true already.
    const then = new Date(Math.ceil(dateAt(retryAt).getTime() / 60_000) * 60_000)
    const now = new Date()
    const isToday = dates.daysUntil(then, now) === 0
    const time = (isToday ? dates.time(then) : dates.dayAndTime(then, now)) ?? ''
    return cause === 'rate_limited' ? t('rateLimited', { time }) : t('unavailableUntil', { time })
  }, [t, dates, cause, retryAt])
}

/** Whether an outage has just come to its end. */
function useIsOver(isThere: boolean): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    if (!isThere) return
    return () => setIsOver(true)
  }, [isThere])
  useEffect(() => {
    if (!isOver) return
    const timer = setTimeout(() => setIsOver(false), OVER_MS)
    return () => clearTimeout(timer)
  }, [isOver])
  return isOver && !isThere
}

/** `notBefore`: until then it can be pressed in vain; a request would be refused. */
function RetryButton({ notBefore, retry }: { notBefore: number | undefined; retry: () => Promise<void> }) {
  const t = useTranslations('session')
  const [busy, setBusy] = useState(false)
  const [reached, setReached] = useState(0)
  // All is well, and the button goes: whoever has pressed it goes on from the top of the page.
  const button = useFocusPassedOn<HTMLButtonElement>(() => document.querySelector<HTMLElement>('h1'))
  useEffect(() => {
    if (notBefore === undefined) return
    const timer = setTimeout(() => setReached(notBefore), notBefore - passedTime())
    return () => clearTimeout(timer)
  }, [notBefore])
  return (
    <Button
      ref={button}
      variant="quiet"
      busy={busy || (notBefore !== undefined && reached < notBefore)}
      onClick={async () => {
        setBusy(true)
        await retry()
        setBusy(false)
      }}
    >
      {busy ? t('trying') : t('tryAgain')}
    </Button>
  )
}
