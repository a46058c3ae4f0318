import { panelButton } from './panel-button'

export type PanelTexts = { opening: string; notOpening: string; tryAgain: string; close: string }

export type PanelActions = { close: () => void; tryAgain: () => void }

/** What a participant sees until the survey is there; with `showProblem`, what to do when it does not come. */
export function openingPanel(texts: PanelTexts, actions: PanelActions) {
  const element = document.createElement('div')
  element.className = 'survey-opening'
  const message = document.createElement('p')
  message.setAttribute('role', 'status')
  message.textContent = texts.opening
  const close = panelButton(texts.close, actions.close)
  element.append(message, close)

  return {
    element,
    showProblem() {
      element.classList.add('survey-opening-problem')
      message.textContent = texts.notOpening
      const tryAgain = panelButton(texts.tryAgain, actions.tryAgain)
      close.before(tryAgain)
      tryAgain.focus()
    },
  }
}
