import type { SurveyAnswer } from './survey-answers-schema'

/** What to write for one answer: words, or a text of the catalogue, or a calendar day (`YYYY-MM-DD`). */
export type AnswerWords =
  | { kind: 'words'; words: string }
  | { kind: 'yes' | 'no' | 'photo' | 'nothing' }
  | { kind: 'day'; day: string }

/**
 * A question as a person reads it. MyDataHelps does not send the words of questions, only the names that the study
 * team gave them: `sleepQuality` becomes "Sleep quality".
 */
export function questionWords({ stepIdentifier, resultIdentifier }: SurveyAnswer): string {
  return spelled(resultIdentifier || stepIdentifier)
}

/** What was answered. What the participant typed stays as it is. */
export function answerWords({ answers, type }: SurveyAnswer): AnswerWords {
  const given = (answers ?? []).filter((answer) => answer !== '')
  const [first] = given
  if (first === undefined) return { kind: 'nothing' }
  const isOfType = (pattern: RegExp) => pattern.test(type ?? '')
  if (isOfType(/yesno|bool/i) && /^(true|false)$/i.test(first))
    return { kind: /true/i.test(first) ? 'yes' : 'no' }
  if (isOfType(/photo|image/i)) return { kind: 'photo' }
  if (isOfType(/date/i) && /^\d{4}-\d{2}-\d{2}/.test(first)) return { kind: 'day', day: first.slice(0, 10) }
  if (isOfType(/choice/i)) return { kind: 'words', words: given.map(spelled).join(', ') }
  return { kind: 'words', words: given.join(', ') }
}

/** A name such as `veryWell` or `very_well` as words. Anything that is words already is left alone. */
function spelled(name: string): string {
  if (/\s/.test(name)) return name
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(
      /(\p{Ll}|\d)(\p{Lu})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
