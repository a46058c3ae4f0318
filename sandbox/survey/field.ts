import type { AnswerProblem } from './assets/check-answer'

/** What each kind of question brings along to the page. */
export type Field = {
  content: HTMLElement[]
  /** For a field of several controls. */
  role?: 'radiogroup' | 'group'
  /** Where the keyboard goes. */
  control: () => HTMLElement
  /** The answer; empty when there is none. */
  read: () => string[]
  /** What is half-finished and cannot be read as an answer. */
  unreadable: () => AnswerProblem | null
}
