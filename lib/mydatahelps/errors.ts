/**
 * Everything that can go wrong between this app and MyDataHelps, as a closed set.
 *
 * - `configuration_rejected`: MyDataHelps does not accept our service account, key, client or scopes. Asking again will not help.
 * - `participant_rejected`: the participant is unknown, withdrawn, or in another project.
 * - `rate_limited`: the hourly limit of the service account is used up.
 * - `unavailable`: no answer, a broken connection, a time-out, or a 5xx.
 * - `unexpected_answer`: an answer that this client does not understand.
 */
export type MyDataHelpsErrorCode =
  | 'configuration_rejected'
  | 'participant_rejected'
  | 'rate_limited'
  | 'unavailable'
  | 'unexpected_answer'

/**
 * `detail` is for the log: an OAuth error name, a status, a step. It never holds a token, a key, an assertion
 * or a body, because those would end up in the log with it.
 */
export class MyDataHelpsError extends Error {
  override readonly name = 'MyDataHelpsError'

  constructor(
    readonly code: MyDataHelpsErrorCode,
    readonly detail: string,
    /** Seconds after which it is worth asking again, where MyDataHelps told. */
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code}: ${detail}`)
  }
}

/**
 * Whether this is one of them. By its name: Next gives pages and route handlers copies of this module, each with a
 * class of its own, and an error of the client that they share would be a stranger to half of those who catch it.
 */
export function isMyDataHelpsError(value: unknown): value is MyDataHelpsError {
  return value instanceof Error && value.name === 'MyDataHelpsError'
}
