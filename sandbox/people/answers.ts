import { pick, wholeNumber } from '../lives/seed'
import type { SurveyAnswers } from '../survey/definition'

const DAILY_NOTES: readonly [string[], ...string[][]] = [
  [],
  [],
  ['Slept with the window open.'],
  ['Long day at work.'],
  ['Walked to the lake and back.'],
]

/** Somebody's answers to one daily check-in. */
export function dailyAnswers(key: string): SurveyAnswers {
  return {
    energy: [String(wholeNumber(`${key}/energy`, 3, 9))],
    sleepQuality: [pick(`${key}/sleep`, ['veryWell', 'well', 'well', 'notWell'])],
    symptoms: pick<string[]>(`${key}/symptoms`, [[], [], ['tiredness'], ['headache', 'tiredness'], ['pain']]),
    note: pick(`${key}/note`, DAILY_NOTES),
  }
}

/** Somebody's answers to one weekly survey. */
export function weeklyAnswers(key: string): SurveyAnswers {
  return {
    mood: [String(wholeNumber(`${key}/mood`, 4, 9))],
    stress: [String(wholeNumber(`${key}/stress`, 1, 7))],
    activeDays: [String(wholeNumber(`${key}/active`, 1, 6))],
    social: [pick(`${key}/social`, ['daily', 'often', 'once'])],
    note: pick<string[]>(`${key}/note`, [[], ['Cooked at home most evenings.'], ['Saw my sister.']]),
  }
}
