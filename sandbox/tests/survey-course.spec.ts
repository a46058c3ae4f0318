import { expect, test } from '@playwright/test'
import { surveyCourse } from '../survey/assets/survey-course'
import { surveys } from '../survey/definitions'

const TODAY = '2026-03-10'

function course(name: string, saved: { answers: Record<string, string[]>; step: string } | null = null) {
  const survey = surveys.get(name)
  if (!survey) throw new Error(`There is no survey ${name}`)
  return surveyCourse(survey, saved)
}

test.describe('A participant’s way through a survey', () => {
  test('begins at the front, with nothing to keep', () => {
    const welcome = course('WelcomeSurvey')
    expect(welcome.isFirst).toBe(true)
    expect(welcome.hasAnswers).toBe(false)
    expect(welcome.step.identifier).toBe('welcome')
  })

  test('counts questions, not the pages that only inform', () => {
    const welcome = course('WelcomeSurvey', { answers: {}, step: 'almostDone' })
    expect(welcome.position).toEqual({ number: 5, done: 4, total: 6 })
    welcome.next()
    expect(welcome.step.identifier).toBe('activities')
    expect(welcome.position).toEqual({ number: 5, done: 4, total: 6 })
  })

  test('goes on where it was saved, and keeps a half-finished answer', () => {
    const daily = course('DailyCheckIn', { answers: { energy: ['4'] }, step: 'sleepQuality' })
    expect(daily.answerTo('energy')).toEqual(['4'])
    daily.answer(['well'])
    daily.back()
    expect(daily.progress).toEqual({ answers: { energy: ['4'], sleepQuality: ['well'] }, step: 'energy' })
  })

  test('leaves what was skipped out of the answers', () => {
    const daily = course('DailyCheckIn', {
      answers: { energy: ['4'], sleepQuality: ['well'] },
      step: 'symptoms',
    })
    daily.answer([])
    expect(daily.answers).toEqual({ energy: ['4'], sleepQuality: ['well'] })
  })

  test('returns to an answer that a newer version of the survey no longer takes', () => {
    const daily = course('DailyCheckIn', {
      answers: { energy: ['4'], sleepQuality: ['superbly'], mood: ['good'] },
      step: 'note',
    })
    expect(daily.isLast).toBe(true)
    expect(daily.answers).not.toHaveProperty('mood')
    expect(daily.goToProblem(TODAY)).toBe(true)
    expect(daily.step.identifier).toBe('sleepQuality')
    daily.answer(['well'])
    expect(daily.goToProblem(TODAY)).toBe(false)
  })

  test('begins at the front when the step it was saved at is gone', () => {
    const daily = course('DailyCheckIn', { answers: { energy: ['4'] }, step: 'retired' })
    expect(daily.step.identifier).toBe('energy')
    expect(daily.answerTo('energy')).toEqual(['4'])
  })
})
