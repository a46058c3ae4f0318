import { deferred } from './deferred'
import { capturingMessageListener } from './message-listener'
import { openingPanel, type PanelActions, type PanelTexts } from './opening-panel'
import type { Sdk } from './sdk'

/**
 * `unavailable`: MyDataHelps knows no such survey. `closed`: the participant gave up before it had opened.
 * `not_connected`: there was no session that it could have been opened with.
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

type SurveyModalOptions = { surveyName: string; title: string; texts: PanelTexts }

const MODAL_ID = 'mydatahelps-survey-modal'
const FRAME_ID = 'mydatahelps-survey-frame'
/** As long as MyDataHelps's own iOS kit waits for a survey. */
const OPENING_TIMEOUT_MS = 15_000

const OUTCOMES: Record<string, SurveyOutcome> = {
  Completed: 'completed',
  Saved: 'saved',
  Discarded: 'discarded',
  Failed: 'failed',
}

/**
 * Opens a survey in the SDK's modal and adds what the modal lacks: a name and a role, focus that goes in and
 * comes back, a page behind it that keeps still, and a way out when the survey does not open.
 * `finished` settles exactly once, however often the SDK's event comes.
 */
export function openSurveyModal(sdk: Sdk, options: SurveyModalOptions): SurveyModal {
  const opener = document.activeElement
  const scrollPosition = window.scrollY
  const { promise, resolve } = deferred<SurveyOutcome>()
  let view = show()
  let over = false

  // Any window on localhost can make the SDK tell this event. The real one comes after the SDK removed its modal.
  const onSurveyDidFinish = (event: { reason?: string }) => {
    if (view?.modal.isConnected) return
    finish(event.reason === undefined ? 'unavailable' : (OUTCOMES[event.reason] ?? 'failed'))
  }
  sdk.on('surveyDidFinish', onSurveyDidFinish)
  if (!view) finish('failed')

  function show(): ReturnType<typeof startSurvey> {
    return startSurvey(sdk, options, { close, tryAgain })
  }

  function tryAgain(): void {
    view?.remove()
    view = show()
    if (!view) finish('failed')
  }

  function close(): void {
    view?.remove()
    finish('closed')
  }

  function finish(outcome: SurveyOutcome): void {
    if (over) return
    over = true
    view?.release()
    view = undefined
    // Later, because the SDK is walking through its list of listeners just now and would skip the next one.
    queueMicrotask(() => sdk.off('surveyDidFinish', onSurveyDidFinish))
    window.scrollTo(0, scrollPosition)
    if (opener instanceof HTMLElement) opener.focus()
    resolve(outcome)
  }

  return { finished: promise, close }
}

function startSurvey(sdk: Sdk, { surveyName, title, texts }: SurveyModalOptions, actions: PanelActions) {
  const messageListener = capturingMessageListener(() => sdk.startSurvey(surveyName))
  const modal = document.getElementById(MODAL_ID)
  const frame = document.getElementById(FRAME_ID)
  // Without a listener the SDK has not started this survey: another one is open, and not ours to change.
  if (!messageListener || !modal || !frame) return undefined

  modal.setAttribute('role', 'dialog')
  modal.setAttribute('aria-modal', 'true')
  modal.setAttribute('aria-label', title)
  modal.tabIndex = -1
  frame.title = title
  const restoreBackground = makeBackgroundInert(modal)
  const panel = openingPanel(texts, actions)
  modal.querySelector('.mydatahelps-survey')?.append(panel.element)
  modal.focus()

  const timer = setTimeout(panel.showProblem, OPENING_TIMEOUT_MS)
  // The SDK sets the class `loaded` when the survey says that it can be seen.
  const observer = new MutationObserver(() => {
    if (!modal.classList.contains('loaded')) return
    clearTimeout(timer)
    panel.element.remove()
    document.removeEventListener('keydown', onKeyDown)
    frame.focus()
  })
  observer.observe(modal, { attributeFilter: ['class'] })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.close()
  }
  document.addEventListener('keydown', onKeyDown)

  function release(): void {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('keydown', onKeyDown)
    restoreBackground()
    // The SDK adds the class once for each start and takes it off once for each end; one left over would
    // keep the page locked.
    document.body.classList.remove('no-scroll')
  }

  return {
    modal,
    release,
    /** Takes away a modal that the SDK still believes to be open. */
    remove() {
      modal.remove()
      // Left behind, it would handle the next survey's messages a second time, and fail on the missing frame.
      window.removeEventListener('message', messageListener, true)
      release()
    },
  }
}

/** Keyboard and screen reader stay in the dialog while it is open. Gives the function that lets them out. */
function makeBackgroundInert(modal: HTMLElement): () => void {
  const background = [...document.body.children].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element !== modal && !element.inert,
  )
  for (const element of background) element.inert = true
  return () => {
    for (const element of background) element.inert = false
  }
}
