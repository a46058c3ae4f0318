import { expect, test } from '@playwright/test'
import { type SurveyCourse, surveyCourse } from '../survey/assets/survey-course'
import { type SurveyAnswers, surveyDefinitionSchema } from '../survey/definition'
import { surveys } from '../survey/definitions'
import { validateAnswers } from '../survey/validate'

const TODAY = '2026-03-10'
const sleep = surveyDefinitionSchema.parse(surveys.get('SleepAndDevices'))

/** Answers one question after the other, and gives the identifiers of the steps that were shown. */
function walk(course: SurveyCourse, answers: SurveyAnswers): string[] {
  const met = [course.step.identifier]
  for (;;) {
    course.answer(answers[course.step.identifier] ?? [])
    if (course.isLast) return met
    course.next()
    met.push(course.step.identifier)
  }
}

const WITH_DEVICE = {
  wearsDevice: ['true'],
  devices: ['watch', 'other'],
  otherDevice: ['A belt'],
  badNights: ['2'],
  tiredness: ['6'],
}
const WITHOUT = { wearsDevice: ['false'], badNights: ['0'] }

test.describe('A survey that branches', () => {
  test('shows what an answer calls for, and hides the rest', () => {
    expect(walk(surveyCourse(sleep, null), WITH_DEVICE)).toEqual([
      'wearsDevice',
      'devices',
      'otherDevice',
      'badNights',
      'tiredness',
      'bedroom',
    ])
    expect(walk(surveyCourse(sleep, null), WITHOUT)).toEqual([
      'wearsDevice',
      'badNights',
      'wellRested',
      'bedroom',
    ])
  })

  test('leads back the way it was gone', () => {
    const course = surveyCourse(sleep, { answers: WITHOUT, step: 'badNights' })
    course.back()
    expect(course.step.identifier).toBe('wearsDevice')
    expect(course.isFirst).toBe(true)
  })

  test('counts only the questions on the way', () => {
    const course = surveyCourse(sleep, { answers: WITHOUT, step: 'bedroom' })
    expect(course.position).toEqual({ number: 3, done: 2, total: 3 })
  })

  test('keeps a hidden answer for whoever comes back to it, and does not send it', () => {
    const course = surveyCourse(sleep, { answers: WITH_DEVICE, step: 'wearsDevice' })
    course.answer(['false'])
    expect(course.answers).toEqual({ wearsDevice: ['false'], badNights: ['2'], tiredness: ['6'] })
    expect(course.progress.answers).toMatchObject({ devices: ['watch', 'other'], otherDevice: ['A belt'] })
    expect(course.goToProblem(TODAY)).toBe(false)
    course.answer(['true'])
    expect(course.answers).toEqual(WITH_DEVICE)
  })

  test('hides what depends on a hidden question, whatever was answered there', () => {
    const course = surveyCourse(sleep, {
      answers: { ...WITH_DEVICE, wearsDevice: ['false'] },
      step: 'wearsDevice',
    })
    course.next()
    expect(course.step.identifier).toBe('badNights')
    expect(course.answers).not.toHaveProperty('otherDevice')
  })

  test('begins at the front when the step it was saved at is hidden now', () => {
    const course = surveyCourse(sleep, { answers: WITHOUT, step: 'devices' })
    expect(course.step.identifier).toBe('wearsDevice')
  })

  test('is over earlier, or later, as the answer on the screen says', () => {
    const [asked] = sleep.steps
    if (!asked) throw new Error('The survey is empty')
    const followUp = { ...asked, identifier: 'followUp', showIf: { step: 'wearsDevice', equals: 'true' } }
    const course = surveyCourse({ ...sleep, steps: [asked, followUp] }, null)
    expect(course.isLast).toBe(true)
    course.answer(['true'])
    expect(course.isLast).toBe(false)
  })
})

test.describe('Answers to a survey that branches', () => {
  const check = (answers: SurveyAnswers) => validateAnswers(sleep, answers, Date.parse(`${TODAY}T12:00:00Z`))

  test('fit when they follow one way through it', () => {
    expect(check(WITH_DEVICE)).toBeNull()
    expect(check(WITHOUT)).toBeNull()
    expect(check({ ...WITHOUT, bedroom: ['photo-0123456789ab.jpg'] })).toBeNull()
  })

  const misfits: [flaw: string, answers: SurveyAnswers, words: string][] = [
    ['answer a hidden question', { ...WITHOUT, tiredness: ['3'] }, 'did not ask a question "tiredness"'],
    ['leave out what was asked after all', { ...WITHOUT, badNights: ['1'] }, '"tiredness" does not fit'],
    ['say neither yes nor no', { ...WITHOUT, wearsDevice: ['maybe'] }, '"wearsDevice" does not fit'],
    ['name no photo', { ...WITHOUT, bedroom: ['../secret.jpg'] }, '"bedroom" does not fit: notPhoto'],
  ]
  for (const [flaw, answers, words] of misfits) {
    test(`are refused when they ${flaw}`, () => expect(check(answers)).toContain(words))
  }
})

test.describe('A condition in a survey file', () => {
  const conditions: [flaw: string, showIf: unknown][] = [
    ['speaks of a later question', { step: 'bedroom', equals: 'x' }],
    ['speaks of no question', { step: 'nothing', equals: 'x' }],
    ['waits for a choice that is not offered', { step: 'devices', includes: 'necklace' }],
    ['waits for more than yes or no', { step: 'wearsDevice', equals: 'maybe' }],
    ['compares words with a number', { step: 'wearsDevice', atLeast: 1 }],
    ['says two things at once', { step: 'badNights', atLeast: 1, atMost: 3 }],
  ]
  for (const [flaw, showIf] of conditions) {
    test(`that ${flaw} is refused`, () => {
      const steps = sleep.steps.map((step) => (step.identifier === 'tiredness' ? { ...step, showIf } : step))
      expect(surveyDefinitionSchema.safeParse({ ...sleep, steps }).success).toBe(false)
    })
  }
})
