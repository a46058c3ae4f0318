import type { SurveyDefinition } from '../survey/definition'
import { surveys } from '../survey/definitions'

/** A survey that the study's data speaks of. Throws when its definition was taken away. */
export function surveyNamed(name: string): SurveyDefinition {
  const survey = surveys.get(name)
  if (!survey) throw new Error(`The people of the sandbox need the survey ${name}, which is not defined`)
  return survey
}
