import type { ProblemCode } from './assets/check-answer'
import type { SurveyQuestion } from './definition'

/** Everything the page says by itself. `{name}` is filled in by the page; what a survey says is in its definition. */
export type FrameTexts = {
  simulator: string
  needsJavaScript: string
  notFramed: { heading: string; text: string }
  loading: string
  /** Progress over the questions; pages that only inform are not counted. */
  question: string
  questionsDone: string
  optional: string
  charactersAllowed: string
  clearAnswer: string
  yes: string
  no: string
  photo: { choose: string; chooseOther: string; remove: string; saving: string; saved: string; shown: string }
  back: string
  next: string
  send: string
  sending: string
  close: string
  saveLater: string
  exit: {
    heading: string
    canSave: string
    cannotSave: string
    save: string
    discard: string
    leave: string
    stay: string
  }
  thanks: { heading: string; text: string; done: string }
  /** For a survey that was opened by a link: there is no app to go back to. */
  closed: { heading: string; text: string }
  unavailable: { heading: string; text: string }
  failed: {
    heading: string
    load: string
    send: string
    leave: string
    retry: string
    retrying: string
    back: string
  }
  required: Record<SurveyQuestion['type'], string>
  problems: Record<Exclude<ProblemCode, 'required'>, string>
}
