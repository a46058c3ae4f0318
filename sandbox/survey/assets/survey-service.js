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

/** @implements {Photos} */
export class SurveyService {
  #address
  #query
  /** @type {{ token: string, participantID: string } | undefined} */
  #access
  #submissionID = randomID()
  /** @type {Promise<unknown>} */
  #lastWrite = Promise.resolve()

  /**
   * @param {string} surveyName
   * @param {{ editResultID: string | null, event: string | null }} result which result is edited or tagged
   */
  constructor(surveyName, { editResultID, event }) {
    this.#address = `/survey-frame/surveys/${encodeURIComponent(surveyName)}`
    const query = new URLSearchParams()
    if (editResultID) query.set('editResultID', editResultID)
    if (event) query.set('event', event)
    this.#query = `?${query}`
  }

  /** @returns {Promise<Opened>} */
  async open() {
    this.#access ??= await access()
    const response = await this.#send('GET', this.#address + this.#query)
    const { participantID, survey, saved, canSave } = await response.json()
    // Answers must never be stored for somebody else than the app believes to be signed in.
    if (!isSame(participantID, this.#access.participantID))
      throw new Error('The token is another participant’s')
    return { survey, saved, canSave }
  }

  /** @param {SavedProgress} progress */
  saveProgress(progress) {
    return this.#write('PUT', `${this.#address}/progress`, progress)
  }

  forgetProgress() {
    return this.#write('DELETE', `${this.#address}/progress`)
  }

  /** @param {Answers} answers sent again after an answer that was lost, they make no second result */
  submit(answers) {
    return this.#write('POST', `${this.#address}/results${this.#query}`, {
      answers,
      submissionID: this.#submissionID,
    })
  }

  /** @param {Blob} photo */
  async storePhoto(photo) {
    const response = await this.#write('POST', `${this.#address}/photos`, photo)
    return (await response.json()).name
  }

  /** @param {string} name */
  async loadPhoto(name) {
    const response = await this.#send('GET', `${this.#address}/photos/${encodeURIComponent(name)}`)
    return response.blob()
  }

  /**
   * One write after the other: a slow "save" that arrives after "discard" would bring the answers back.
   *
   * @param {string} method
   * @param {string} url
   * @param {unknown} [body]
   */
  #write(method, url, body) {
    const write = this.#lastWrite.then(() => this.#send(method, url, body))
    this.#lastWrite = write.catch(() => undefined)
    return write
  }

  /**
   * @param {string} method
   * @param {string} url
   * @param {unknown} [body]
   * @returns {Promise<Response>} rejects with a Refusal for any answer but 2xx, with another Error when none came
   */
  async #send(method, url, body) {
    this.#access ??= await access()
    let response = await this.#fetch(method, url, body)
    if (response.status === 401) {
      await this.#renew()
      response = await this.#fetch(method, url, body)
    }
    if (!response.ok) throw new Refusal(response.status)
    return response
  }

  /** The token ran out while the participant was answering: the app has, or will soon have, a new one. */
  async #renew() {
    const renewed = await access(this.#access?.token)
    // Somebody else may have signed in to the app meanwhile, in another tab.
    if (this.#access && !isSame(renewed.participantID, this.#access.participantID))
      throw new Error('The new token is another participant’s')
    this.#access = renewed
  }

  /**
   * @param {string} method
   * @param {string} url
   * @param {unknown} body
   */
  #fetch(method, url, body) {
    const isPhoto = body instanceof Blob
    return fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${this.#access?.token}`,
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
}

/**
 * @param {string} one
 * @param {string} other GUIDs, whose letters may differ in case
 */
function isSame(one, other) {
  return one.toLowerCase() === other.toLowerCase()
}
