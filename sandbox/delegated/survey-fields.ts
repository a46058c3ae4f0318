import type { Context } from 'hono'
import { preferredLanguage } from '../requests/language'
import type { SandboxEnv } from '../server/context'
import { surveyNamed } from '../store/survey-named'

/** What every payload says of its survey, with the texts in the language of the request. */
export function surveyFields(c: Context<SandboxEnv>, surveyName: string) {
  const survey = surveyNamed(surveyName)
  const language = preferredLanguage(c.req.header('Accept-Language'))
  return {
    id: survey.id,
    category: survey.category ?? null,
    displayName: survey.title[language],
    description: survey.description[language],
  }
}
