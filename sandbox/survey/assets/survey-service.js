/**
 * The requests of this page: load the survey, keep progress, store the result.
 */

import { access } from './access.js'
import { randomID } from './random-id.js'

const REQUEST_MILLISECONDS = 20_000

/** The service answered, and refused. */
export class Refusal extends Error {
  /** @param {number} status HTTP status */
  constructor(status) {
    super(`The service answered ${status}`)
    this.status = status
  }
}

/**
 * @typedef {Record<string, string[]>} Answers values by step identifier
 * @typedef {{ answers: Answers, step: string }} SavedProgress
 * @typedef {{ survey: import('../definition').SurveyDefinition, saved: SavedProgress | null, canSave: boolean }} Opened
 */

/**
 * Where a photo goes before the survey is sent, so that it is there when the survey is put aside.
 *
 * @typedef {object} Photos
 * @property {(photo: Blob) => Promise<string>} storePhoto gives the name that stands for it in the answers
 * @property {(name: string) => Promise<Blob>} loadPhoto
 */

/**
 * @param {string} surveyName
 * @param {{ editResultID: string | null, event: string | null }} result which result is edited or tagged
 */
export function surveyService(surveyName, { editResultID, event }) {
  const address = `/survey-frame/surveys/${encodeURIComponent(surveyName)}`
  const query = new URLSearchParams({ ...(editResultID && { editResultID }), ...(event && { event }) })
  const submissionID = randomID()
  /** @type {{ token: string, participantID: string } | undefined} */
  let current
  /** @type {Promise<unknown>} */
  let lastWrite = Promise.resolve()

  /**
   * One write after the other: a slow "save" that arrives after "discard" would bring the answers back.
   *
   * @param {string} method
   * @param {string} url
   * @param {unknown} [body]
   */
  function write(method, url, body) {
    const written = lastWrite.then(() => send(method, url, body))
    lastWrite = written.catch(() => undefined)
    return written
  }

  /**
   * @param {string} method
   * @param {string} url
   * @param {unknown} [body]
   * @returns {Promise<Response>} rejects with a Refusal for any answer but 2xx, with another Error when none came
   */
  async function send(method, url, body) {
    current ??= await access()
    let response = await request(current.token, method, url, body)
    if (response.status === 401) {
      current = await renewed(current)
      response = await request(current.token, method, url, body)
    }
    if (!response.ok) throw new Refusal(response.status)
    return response
  }

  return {
    /** @returns {Promise<Opened>} */
    async open() {
      current ??= await access()
      const response = await send('GET', `${address}?${query}`)
      const { participantID, survey, saved, canSave } = await response.json()
      // Answers must never be stored for somebody else than the app believes to be signed in.
      if (!isSame(participantID, current.participantID)) throw new Error('The token is another participant’s')
      return { survey, saved, canSave }
    },

    /** @param {SavedProgress} progress */
    saveProgress: (progress) => write('PUT', `${address}/progress`, progress),

    forgetProgress: () => write('DELETE', `${address}/progress`),

    /** @param {Answers} answers sent again after an answer that was lost, they make no second result */
    async submit(answers) {
      const response = await write('POST', `${address}/results?${query}`, { answers, submissionID })
      // A page of some network in between is an answer too: only the service knows the result's name.
      const { surveyResultID } = await response.json()
      if (typeof surveyResultID !== 'string') throw new Error('The answers may not have arrived')
    },

    /** @param {Blob} photo */
    async storePhoto(photo) {
      const response = await write('POST', `${address}/photos`, photo)
      return (await response.json()).name
    },

    /** @param {string} name */
    async loadPhoto(name) {
      const response = await send('GET', `${address}/photos/${encodeURIComponent(name)}`)
      return response.blob()
    },
  }
}

/**
 * The token ran out while the participant was answering: the app has, or will soon have, a new one.
 *
 * @param {{ token: string, participantID: string }} current
 */
async function renewed(current) {
  const other = await access(current.token)
  // Somebody else may have signed in to the app meanwhile, in another tab.
  if (!isSame(other.participantID, current.participantID))
    throw new Error('The new token is another participant’s')
  return other
}

/**
 * @param {string} token
 * @param {string} method
 * @param {string} url
 * @param {unknown} body
 */
function request(token, method, url, body) {
  const isPhoto = body instanceof Blob
  return fetch(url, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'Accept-Language': document.documentElement.lang,
      ...(body !== undefined && { 'Content-Type': isPhoto ? body.type : 'application/json' }),
    },
    ...(body !== undefined && { body: isPhoto ? body : JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
  })
}

/**
 * @param {string} one
 * @param {string} other GUIDs, whose letters may differ in case
 */
function isSame(one, other) {
  return one.toLowerCase() === other.toLowerCase()
}
