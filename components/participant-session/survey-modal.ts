import { deferred } from './deferred'
import { holdBack } from './hold-back'
import type { Sdk } from './sdk'
import { openSurveyWindow, type SurveyToOpen, type SurveyWindow } from './survey-window'

/**
 * `unavailable`: MyDataHelps knows no such survey. `closed`: the participant gave up before it had opened, or left
 * it by the browser's Back button. `not_connected`: there was no session that it could have been opened with.
 */
export type SurveyOutcome =
  | 'completed'
  | 'saved'
  | 'discarded'
  | 'failed'
  | 'unavailable'
  | 'closed'
  | 'not_connected'

export type SurveyModal = { finished: Promise<SurveyOutcome>; close: () => void }

const OUTCOMES: Record<string, SurveyOutcome> = {
  Completed: 'completed',
  Saved: 'saved',
  Discarded: 'discarded',
  Failed: 'failed',
}

/**
 * Opens a survey in the SDK's modal, and leaves the page as it was when it is over: where it was scrolled to, what
 * had focus, and where Back leads. While it is open, Back asks whether to leave it.
 * `finished` settles exactly once, however often the SDK's event comes.
 */
export function openSurveyModal(sdk: Sdk, survey: SurveyToOpen): SurveyModal {
  const opener = document.activeElement
  const scrollPosition = window.scrollY
  const { promise, resolve } = deferred<SurveyOutcome>()
  const back = holdBack(() => view?.askToLeave())
  let view = show()
  let over = false

  // Any window on localhost can make the SDK tell this event. The real one comes after the SDK removed its modal.
  const onSurveyDidFinish = (event: { reason?: string }) => {
    if (view?.modal.isConnected) return
    void finish(event.reason === undefined ? 'unavailable' : (OUTCOMES[event.reason] ?? 'failed'))
  }
  sdk.on('surveyDidFinish', onSurveyDidFinish)
  if (!view) void finish('failed')

  function show(): SurveyWindow | undefined {
    return openSurveyWindow(sdk, survey, { close, tryAgain })
  }

  function tryAgain(): void {
    view?.remove()
    view?.release()
    view = show()
    if (!view) void finish('failed')
  }

  function close(): void {
    view?.remove()
    void finish('closed')
  }

  async function finish(outcome: SurveyOutcome): Promise<void> {
    if (over) return
    over = true
    // Later, because the SDK is walking through its list of listeners just now and would skip the next one.
    queueMicrotask(() => sdk.off('surveyDidFinish', onSurveyDidFinish))
    // The page behind waits for it: a link that is pressed meanwhile would go somewhere, and come straight back.
    await back.letGo()
    view?.release()
    view = undefined
    window.scrollTo(0, scrollPosition)
    if (opener instanceof HTMLElement) opener.focus()
    resolve(outcome)
  }

  return { finished: promise, close }
}
