/**
 * The messages between this page and the SDK that shows it in an iframe (protocol: survey Embeddable, messages).
 */

const ASK_EVERY_MILLISECONDS = 1000
// The app's own patience with a survey that does not show is commonly 15 s: this page should explain itself before.
const GIVE_UP_AFTER_MILLISECONDS = 10_000

/** @returns {boolean} whether an app shows this page, or somebody opened its address */
export function isFramed() {
  return window.parent !== window
}

/**
 * Asks the app for a participant token until it answers.
 *
 * @param {string} [refused] a token that no longer works. The app may still hold it for a moment, and its late answers
 *   to earlier questions may carry it: the same token again is no answer.
 * @returns {Promise<{ token: string, participantID: string }>} rejects when the app does not answer in 10 seconds
 */
export function requestAccess(refused) {
  return new Promise((resolve, reject) => {
    const ask = () => post({ name: 'GetDelegatedAccessToken' })
    const stop = () => {
      window.clearInterval(asking)
      window.clearTimeout(patience)
      window.removeEventListener('message', listen)
    }
    /** @param {MessageEvent} message */
    const listen = ({ source, data }) => {
      // Any window that has a handle on this one can post to it; only the parent may name the participant.
      if (source !== window.parent || data?.name !== 'DelegatedAccessTokenResponse') return
      const token = data.accessToken?.access_token
      if (typeof token !== 'string' || typeof data.participantID !== 'string' || token === refused) return
      stop()
      resolve({ token, participantID: data.participantID })
    }
    const asking = window.setInterval(ask, ASK_EVERY_MILLISECONDS)
    const patience = window.setTimeout(() => {
      stop()
      reject(new Error('The app gave no token'))
    }, GIVE_UP_AFTER_MILLISECONDS)
    window.addEventListener('message', listen)
    ask()
  })
}

let visible = false

/** Tells the app, once, that there is something to see: until then the SDK keeps the iframe transparent. */
export function announceVisible() {
  if (!visible) post({ name: 'SurveyWindowInitialized' })
  visible = true
}

let finished = false

/**
 * Ends the survey, once: the app removes this page when it hears it.
 *
 * @param {string} surveyName
 * @param {'Completed' | 'Saved' | 'Discarded' | 'Failed'} [reason] none for a survey that does not exist
 */
export function finish(surveyName, reason) {
  if (!finished) post({ name: 'SurveyFinished', surveyName, ...(reason && { reason }) })
  finished = true
}

/** @param {{ name: string, surveyName?: string, reason?: string }} message */
function post(message) {
  // Nothing secret goes this way, and the page cannot know on which origin the app runs.
  window.parent.postMessage(message, '*')
}
