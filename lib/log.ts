import 'server-only'
import pino from 'pino'

/**
 * The server's log: one JSON line an event, with a snake_case name. Callers pass codes and statuses, never
 * tokens, bodies or names of people; the redaction below is for the day that somebody forgets.
 */
export const log = pino({
  base: null,
  redact: {
    paths: [
      'token',
      'access_token',
      'id_token',
      'client_secret',
      'client_assertion',
      'authorization',
      'cookie',
    ].flatMap((name) => [name, `*.${name}`]),
    censor: '[redacted]',
  },
})
