import { panelButton } from './panel-button'

export type LeaveTexts = { title: string; text: string; stay: string; leave: string }

/**
 * Asks, over a survey, whether to leave it. The browser's own dialog, so that the survey behind it keeps still;
 * Escape stays. `answer` is told once for each time that it asks.
 */
export function leavePanel(texts: LeaveTexts, answer: (leave: boolean) => void) {
  const element = document.createElement('dialog')
  element.className = 'survey-leave'
  element.setAttribute('role', 'alertdialog')
  element.setAttribute('aria-labelledby', 'survey-leave-title')
  element.setAttribute('aria-describedby', 'survey-leave-text')
  const title = document.createElement('h2')
  title.id = 'survey-leave-title'
  title.textContent = texts.title
  const text = document.createElement('p')
  text.id = 'survey-leave-text'
  text.textContent = texts.text
  const decide = (leave: boolean) => {
    element.close()
    answer(leave)
  }
  // To stay is the safe answer: it stands first, and has focus.
  element.append(
    title,
    text,
    panelButton(texts.stay, () => decide(false)),
    panelButton(texts.leave, () => decide(true)),
  )
  element.addEventListener('cancel', (event) => {
    event.preventDefault()
    decide(false)
  })
  return {
    element,
    ask() {
      if (!element.open) element.showModal()
    },
  }
}
