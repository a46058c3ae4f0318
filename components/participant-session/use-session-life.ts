import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type SessionErrorCode, toSessionError } from './errors'
import { passedTime } from './passed-time'
import { askSession, type LifeLeft, lifeOf, type Warning, warningOf, warningTimes } from './session-life'
import { onNews, tellTabs } from './tabs'

/** How often the server hears at most that somebody is there. */
const TELL_MS = 60_000
/** Without an answer, it is asked again after this. */
const LOOK_AGAIN_MS = 10_000
const LONGEST_TIMER_MS = 2 ** 31 - 1
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

export type SessionLifeOptions = {
  userKey: string
  /** As the server said when it made the page, which was somebody's doing: all of the idle time is left. */
  initial: LifeLeft
  surveyOpen: boolean
  /** The server knows this person no more. `unanswered`: they had been warned, and nobody pressed anything. */
  onOver: (code: SessionErrorCode, unanswered: boolean) => void
}

/**
 * Tells the server that somebody is there, and warns before the session ends. All tabs of a browser know what one has
 * heard; before it warns, a tab asks the server, so that it warns of nothing that a sleep, or another tab, has changed.
 */
export function useSessionLife({ userKey, initial, surveyOpen, onOver }: SessionLifeOptions) {
  const idleMs = initial.idleIn ?? Number.POSITIVE_INFINITY
  const [life, setLife] = useState(() => lifeOf(initial))
  const [warning, setWarning] = useState<Warning>()
  const [endTold, setEndTold] = useState(false)
  const [failures, setFailures] = useState(0)
  /** When somebody did something here, and when the server has last heard of it. */
  const seenAt = useRef(passedTime())
  const toldAt = useRef(passedTime())

  const learn = useEffectEvent((left: LifeLeft) => {
    const next = lifeOf(left)
    setLife(next)
    setFailures(0)
    setWarning(warningOf(next, { idleMs, endTold, now: passedTime() }))
  })

  async function ask(activity?: { surveyOpen?: boolean | undefined }): Promise<void> {
    if (activity) toldAt.current = passedTime()
    try {
      // This tab hears it too, like every other.
      tellTabs({ kind: 'life', userKey, left: await askSession(userKey, activity) })
    } catch (reason) {
      const { code } = toSessionError(reason)
      const now = passedTime()
      // Whoever has no network may be there all the same.
      const isOver = now >= life.endsAt || (now >= life.idleAt && now - seenAt.current >= idleMs)
      if (code === 'signed_out' || code === 'someone_else') onOver(code, warning === 'idle')
      // Nobody can be asked, and nobody has been there: what is on the screen is not for whoever comes next.
      else if (isOver) onOver('signed_out', warning === 'idle')
      else setFailures((count) => count + 1)
    }
  }

  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === 'life' && news.userKey === userKey) learn(news.left)
      }),
    [userKey],
  )

  // When there is something to ask: before each end, and at each. A timer may come late by a night.
  const times = warningTimes(life, idleMs)
  const lookAt = Math.min(
    warning === 'idle' ? life.idleAt : times.idle,
    warning === 'end' || endTold ? life.endsAt : times.end,
  )
  const look = useEffectEvent(() => void ask())
  useEffect(() => {
    const wait = Math.max(failures > 0 ? LOOK_AGAIN_MS : 0, lookAt - passedTime())
    const timer = setTimeout(look, Math.min(wait, LONGEST_TIMER_MS))
    const onWake = () => document.visibilityState === 'visible' && passedTime() >= lookAt && look()
    document.addEventListener('visibilitychange', onWake)
    window.addEventListener('focus', onWake)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onWake)
      window.removeEventListener('focus', onWake)
    }
  }, [lookAt, failures])

  const onSign = useEffectEvent(() => {
    seenAt.current = passedTime()
    // Whoever has been warned answers by the button.
    if (warning === 'idle' || passedTime() - toldAt.current < Math.min(TELL_MS, idleMs / 10)) return
    void ask({})
  })
  useEffect(() => {
    if (initial.idleIn === null) return
    const listening = new AbortController()
    for (const sign of SIGNS_OF_LIFE)
      document.addEventListener(sign, onSign, { capture: true, passive: true, signal: listening.signal })
    return () => listening.abort()
  }, [initial.idleIn])

  // A survey that was open before this was loaded has not been told of.
  const wasOpen = useRef(false)
  const tellOfSurvey = useEffectEvent(() => void ask({ surveyOpen }))
  useEffect(() => {
    if (surveyOpen === wasOpen.current) return
    wasOpen.current = surveyOpen
    tellOfSurvey()
  }, [surveyOpen])

  return {
    warning,
    life,
    /** Answers the warning. */
    stay: async () => {
      if (warning === 'idle') return ask(surveyOpen ? { surveyOpen } : {})
      setEndTold(true)
      setWarning(undefined)
    },
  }
}
