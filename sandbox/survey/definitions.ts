import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type SurveyDefinition, surveyDefinitionSchema } from './definition'

/**
 * Reads every JSON file of a folder as a survey.
 * Throws an Error that names the file when one is not a valid survey: a survey that is wrong should stop the
 * start, not the participant who opens it.
 */
export function loadSurveys(folder: string): Map<string, SurveyDefinition> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(
    files.sort().map((file) => {
      const survey = surveyDefinitionSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (!survey.success) throw new Error(`Survey ${file} is not valid:\n${z.prettifyError(survey.error)}`)
      // A file under another name would be found under neither name by whoever looks for it.
      if (survey.data.name !== basename(file, '.json'))
        throw new Error(`Survey ${file} calls itself ${survey.data.name}: name and file must be the same`)
      return [survey.data.name, survey.data]
    }),
  )
}

/** The surveys of the study, by name. */
export const surveys = loadSurveys(fileURLToPath(new URL('definitions', import.meta.url)))
