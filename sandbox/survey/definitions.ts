import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { assetPath } from '../asset-path'
import { StartError } from '../server/settings'
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
      const survey = surveyDefinitionSchema.safeParse(readJson(join(folder, file)))
      if (!survey.success) throw new Error(`Survey ${file} is not valid:\n${z.prettifyError(survey.error)}`)
      // A file under another name would be found under neither name by whoever looks for it.
      if (survey.data.name !== basename(file, '.json'))
        throw new Error(`Survey ${file} calls itself ${survey.data.name}: name and file must be the same`)
      return [survey.data.name, survey.data]
    }),
  )
}

/** The surveys of the study, by name. */
export const surveys = loadSurveys(assetPath('survey/definitions'))

/**
 * Takes the surveys of a further folder into the study.
 * Throws a StartError that names the file when one is not valid, or has a name or an ID that is taken: the people of
 * the sandbox have answered the surveys that are there, and answers to one must not show up under another.
 */
export function addSurveys(folder: string): void {
  try {
    for (const [name, survey] of loadSurveys(folder)) {
      const taken = [...surveys.values()].find((other) => other.name === name || other.id === survey.id)
      if (taken)
        throw new Error(`Survey ${name}.json has the name or the ID of another survey, ${taken.name}`)
      surveys.set(name, survey)
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new StartError(`The sandbox cannot start. SANDBOX_SURVEYS=${folder}: ${problem}`)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`Survey ${basename(file)} is not valid JSON: ${String(error)}`)
  }
}
