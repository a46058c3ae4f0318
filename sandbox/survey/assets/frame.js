/**
 * The survey page of the simulator: opens the survey that the address names, lets the participant answer it, and tells
 * the app how it ended.
 */

import { link } from './access.js'
import { askHowToLeave } from './exit-dialog.js'
import { texts, today } from './language.js'
import { finish, isFramed } from './messages.js'
import {
  showClosed,
  showFailure,
  showLoading,
  showNotFramed,
  showThanks,
  showUnavailable,
} from './screens.js'
import { surveyCourse } from './survey-course.js'
import { surveyScreen } from './survey-screen.js'
import { Refusal, surveyService } from './survey-service.js'

const address = new URLSearchParams(window.location.search)
const surveyName = link?.surveyName ?? address.get('surveyName') ?? ''
const service = surveyService(surveyName, {
  editResultID: address.get('editResultID'),
  event: address.get('event'),
})

async function begin() {
  showLoading()
  try {
    answer(await service.open())
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) showUnavailable(() => end())
    else showFailure(texts.failed.load, { retry: begin, close: fail })
  }
}

/** @param {import('./survey-service.js').Opened} opened */
function answer(opened) {
  const course = surveyCourse(opened.survey, opened.saved)
  const screen = surveyScreen(opened.survey.title, course, service, { advance: saveQuietly, send, leave })
  let canSave = opened.canSave
  let busy = false

  async function saveProgress() {
    try {
      await service.saveProgress(course.progress)
    } catch (error) {
      // The task was finished or closed elsewhere: the answers can still be sent, but no longer kept for later.
      if (error instanceof Refusal && error.status === 409) canSave = false
      throw error
    }
  }

  async function saveQuietly() {
    if (!canSave) return
    const { step } = course
    try {
      await saveProgress()
    } catch {
      // Only where the participant still is: on a later screen the words would speak of the wrong moment.
      if (course.step === step && !busy) screen.say(texts.saveLater)
    }
  }

  async function send() {
    if (course.goToProblem(today())) {
      screen.render()
      screen.complain()
      return
    }
    screen.say(texts.sending)
    await attempt(texts.failed.send, send, async () => {
      await service.submit(course.answers)
      showThanks(() => end('Completed'))
    })
  }

  async function leave() {
    // Answers that are on their way can no longer be discarded.
    if (busy) return
    const choice = await askHowToLeave(canSave && course.hasAnswers)
    if (choice === 'save') await save()
    if (choice === 'discard') await discard()
  }

  async function save() {
    await attempt(texts.failed.leave, save, async () => {
      await saveProgress()
      end('Saved')
    })
  }

  async function discard() {
    await attempt(texts.failed.leave, discard, async () => {
      if (canSave) await service.forgetProgress()
      end('Discarded')
    })
  }

  /**
   * @param {string} failure what to tell when it fails
   * @param {() => void} retry
   * @param {() => Promise<void>} action
   */
  async function attempt(failure, retry, action) {
    // A second press while the first is under way would store a second result.
    if (busy) return
    busy = true
    try {
      await action()
    } catch {
      showFailure(failure, { retry, close: fail, back: () => screen.render() })
    } finally {
      busy = false
    }
  }
}

function fail() {
  end('Failed')
}

/** @param {'Completed' | 'Saved' | 'Discarded' | 'Failed'} [reason] */
function end(reason) {
  if (isFramed()) finish(surveyName, reason)
  // Nobody takes a page away that a link has opened.
  else showClosed()
}

if (link || isFramed()) begin()
else showNotFramed()
