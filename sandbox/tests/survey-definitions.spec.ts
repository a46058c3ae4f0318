import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type SurveyAnswers, type SurveyDefinition, surveyDefinitionSchema } from '../survey/definition'
import { loadSurveys, surveys } from '../survey/definitions'
import { validateAnswers } from '../survey/validate'

const NOON_IN_LONDON = Date.parse('2026-03-10T12:00:00Z')

function survey(name: string): SurveyDefinition {
  const found = surveys.get(name)
  if (!found) throw new Error(`There is no survey ${name}`)
  return found
}

test.describe('The surveys of the study', () => {
  test('are the three that the demo people have to do, and one to assign', () => {
    expect([...surveys.keys()].sort()).toEqual([
      'DailyCheckIn',
      'SleepAndDevices',
      'WeeklyWellbeing',
      'WelcomeSurvey',
    ])
  })

  test('have IDs of their own, and together show every kind of step', () => {
    const all = [...surveys.values()]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const types = new Set(all.flatMap(({ steps }) => steps.map(({ type }) => type)))
    expect([...types].sort()).toEqual(
      [
        'date',
        'information',
        'multipleChoice',
        'number',
        'photo',
        'scale',
        'singleChoice',
        'text',
        'yesNo',
      ].sort(),
    )
  })
})

test.describe('A survey file', () => {
  const question = { identifier: 'one', type: 'text', title: { en: 'One?', es: '¿Uno?' } }
  const valid = { ...survey('DailyCheckIn'), name: 'Draft', steps: [question] }

  for (const [flaw, definition] of [
    ['leaves out a language', { ...valid, title: { en: 'Draft' } }],
    ['has two steps of one identifier', { ...valid, steps: [question, question] }],
    ['asks nothing', { ...valid, steps: [{ ...question, type: 'information' }] }],
    ['has a scale from high to low', { ...valid, steps: [{ ...question, type: 'number', min: 5, max: 1 }] }],
    ['misspells a setting', { ...valid, steps: [{ ...question, requird: true }] }],
  ] as const) {
    test(`that ${flaw} is refused`, () => {
      expect(surveyDefinitionSchema.safeParse(valid).success).toBe(true)
      expect(surveyDefinitionSchema.safeParse(definition).success).toBe(false)
    })
  }

  test('that is refused is named, and so is one under another name than its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'surveys-'))
    writeFileSync(join(folder, 'Draft.json'), JSON.stringify({ ...valid, id: 'none' }))
    expect(() => loadSurveys(folder)).toThrow(/Draft\.json is not valid/)
    writeFileSync(join(folder, 'Draft.json'), JSON.stringify({ ...valid, name: 'Other' }))
    expect(() => loadSurveys(folder)).toThrow(/Draft\.json calls itself Other/)
  })
})

test.describe('Answers', () => {
  const daily = survey('DailyCheckIn')
  const welcome = survey('WelcomeSurvey')
  const toDaily = { energy: ['7'], sleepQuality: ['well'] }
  const toWelcome = {
    preferredName: ['Ana'],
    dateOfBirth: ['1990-04-30'],
    generalHealth: ['good'],
    usualSleep: ['7.5'],
  }
  const check = (definition: SurveyDefinition, answers: SurveyAnswers) =>
    validateAnswers(definition, answers, NOON_IN_LONDON)

  test('that fit are accepted, with optional questions left open or answered', () => {
    expect(check(daily, toDaily)).toBeNull()
    expect(check(daily, { ...toDaily, symptoms: ['headache', 'pain'], note: ['A good day.'] })).toBeNull()
    expect(check(daily, { ...toDaily, symptoms: [] })).toBeNull()
    expect(check(welcome, toWelcome)).toBeNull()
  })

  const misfits: [flaw: string, answers: SurveyAnswers, words: string][] = [
    ['leave out a required question', { energy: ['7'] }, '"sleepQuality" does not fit: required'],
    ['leave the scale', { ...toDaily, energy: ['11'] }, '"energy" does not fit: outOfRange'],
    ['stand between two numbers of the scale', { ...toDaily, energy: ['6.5'] }, 'betweenSteps'],
    ['write a number in words', { ...toDaily, energy: ['seven'] }, 'notNumber'],
    ['choose what is not offered', { ...toDaily, sleepQuality: ['perfect'] }, 'unknownChoice'],
    ['choose two where one may be', { ...toDaily, sleepQuality: ['well', 'badly'] }, 'tooMany'],
    ['choose the same thing twice', { ...toDaily, symptoms: ['pain', 'pain'] }, 'tooMany'],
    ['write more than there is room for', { ...toDaily, note: ['x'.repeat(501)] }, 'tooLong'],
    ['answer what was not asked', { ...toDaily, weight: ['70'] }, 'did not ask a question "weight"'],
  ]
  for (const [flaw, answers, words] of misfits) {
    test(`that ${flaw} are refused`, () => expect(check(daily, answers)).toContain(words))
  }

  test('to a required text need a word in them', () => {
    expect(check(welcome, { ...toWelcome, preferredName: ['   '] })).toContain('required')
  })

  test('may use half hours where the survey says so', () => {
    expect(check(welcome, { ...toWelcome, usualSleep: ['7.25'] })).toContain('betweenSteps')
    expect(check(welcome, { ...toWelcome, usualSleep: ['25'] })).toContain('outOfRange')
  })

  test('give days that exist', () => {
    expect(check(welcome, { ...toWelcome, dateOfBirth: ['1990-02-31'] })).toContain('notDate')
    expect(check(welcome, { ...toWelcome, dateOfBirth: ['30/04/1990'] })).toContain('notDate')
    expect(check(welcome, { ...toWelcome, dateOfBirth: ['1899-12-31'] })).toContain('tooEarly')
  })

  test('may say "today" wherever on Earth the participant is, but not the day after', () => {
    const evening = Date.parse('2026-03-10T20:00:00Z')
    const born = (day: string) => validateAnswers(welcome, { ...toWelcome, dateOfBirth: [day] }, evening)
    expect(born('2026-03-11')).toBeNull()
    expect(born('2026-03-12')).toContain('tooLate')
  })
})
