/**
 * Screens with something to say instead of a question.
 */

import { button, element } from './element.js'
import { texts } from './language.js'
import { announceVisible } from './messages.js'

const root = document.getElementById('survey')

/**
 * Puts a screen in place of the one before, and the keyboard and the screen reader at its heading.
 *
 * @param {HTMLElement} heading
 * @param {...Node} content
 */
export function show(heading, ...content) {
  root?.replaceChildren(...content)
  announceVisible()
  window.scrollTo(0, 0)
  heading.focus({ preventScroll: true })
}

/** While the survey is on its way the app shows its own spinner: nothing is announced yet. */
export function showLoading() {
  root?.replaceChildren(element('p', { class: 'loading', role: 'status' }, texts.loading))
}

export function showNotFramed() {
  root?.replaceChildren(message(texts.notFramed).screen)
}

export function showClosed() {
  const { heading, screen } = message(texts.closed)
  show(heading, screen)
}

/** @param {() => void} close */
export function showUnavailable(close) {
  const { heading, screen } = message(texts.unavailable, button(texts.close, 'primary', close))
  show(heading, screen)
}

/** @param {() => void} close */
export function showThanks(close) {
  const { heading, screen } = message(texts.thanks, button(texts.thanks.done, 'primary', close))
  show(heading, screen)
}

/**
 * @param {string} text
 * @param {{ retry: () => void, close: () => void, back?: () => void }} choices `back`, where there are answers to
 *   go back to
 */
export function showFailure(text, { retry, close, back }) {
  const status = element('p', { class: 'status', role: 'status' })
  const again = button(texts.failed.retry, 'primary', () => {
    status.textContent = texts.failed.retrying
    retry()
  })
  const buttons = [again]
  if (back) buttons.push(button(texts.failed.back, 'secondary', back))
  buttons.push(button(texts.close, back ? 'quiet' : 'secondary', close))
  const { heading, screen } = message({ heading: texts.failed.heading, text }, ...buttons)
  screen.append(status)
  show(heading, screen)
}

/**
 * @param {{ heading: string, text: string }} words
 * @param {...HTMLElement} buttons
 */
function message(words, ...buttons) {
  const heading = element('h1', { tabindex: -1 }, words.heading)
  const actions = element('div', { class: 'actions' }, ...buttons)
  return {
    heading,
    screen: element('main', { class: 'message' }, heading, element('p', {}, words.text), actions),
  }
}
