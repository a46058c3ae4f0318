import { type LeaveTexts, leavePanel } from './leave-panel'
import { capturingMessageListener } from './message-listener'
import { openingPanel, type PanelActions, type PanelTexts } from './opening-panel'
import type { Sdk } from './sdk'

export type SurveyToOpen = {
  surveyName: string
  /** Opens the answers that were given before, to change them. */
  editResultID?: string | undefined
  title: string
  texts: PanelTexts & { leaving: LeaveTexts }
}

/** One attempt at a survey: the SDK's modal, with what it lacks. */
export type SurveyWindow = {
  modal: HTMLElement
  /** Asks whether to leave; before the survey has come there is nothing to ask, and it is closed. */
  askToLeave: () => void
  /** Lets the page behind be used again. */
  release: () => void
  /** Takes away a modal that the SDK still believes to be open. */
  remove: () => void
}

const MODAL_ID = 'mydatahelps-survey-modal'
const FRAME_ID = 'mydatahelps-survey-frame'
/** As long as MyDataHelps's own iOS kit waits for a survey. */
const OPENING_TIMEOUT_MS = 15_000

/**
 * Has the SDK open a survey and adds what its modal lacks: a name and a role, focus that goes in, a page behind it
 * that keeps still, and a way out when the survey does not come. Gives nothing where another survey is open.
 */
export function openSurveyWindow(
  sdk: Sdk,
  { surveyName, editResultID, title, texts }: SurveyToOpen,
  actions: PanelActions,
): SurveyWindow | undefined {
  const options = editResultID === undefined ? [] : [{ editResultID }]
  const messageListener = capturingMessageListener(() => sdk.startSurvey(surveyName, ...options))
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
  const opening = openingPanel(texts, actions)
  const leaving = leavePanel(texts.leaving, (leave) => (leave ? actions.close() : frame.focus()))
  modal.querySelector('.mydatahelps-survey')?.append(opening.element)
  modal.append(leaving.element)
  modal.focus()

  const timer = setTimeout(opening.showProblem, OPENING_TIMEOUT_MS)
  // The SDK sets the class `loaded` when the survey says that it can be seen.
  const isLoaded = () => modal.classList.contains('loaded')
  const observer = new MutationObserver(() => {
    if (!isLoaded()) return
    clearTimeout(timer)
    opening.element.remove()
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
    askToLeave: () => (isLoaded() ? leaving.ask() : actions.close()),
    remove() {
      modal.remove()
      // Left behind, it would handle the next survey's messages a second time, and fail on the missing frame.
      window.removeEventListener('message', messageListener, true)
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
