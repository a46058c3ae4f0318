import 'server-only'
import pino from 'pino'

/** What secrets are called: by MyDataHelps and OAuth, by HTTP, and in this app. */
const SECRETS = [
  ...['token', 'access_token', 'id_token', 'client_secret', 'client_assertion', 'private_key'],
  ...['authorization', 'cookie', 'set-cookie'],
  ...[
    'accessToken',
    'idToken',
    'clientSecret',
    'sessionSecrets',
    'secret',
    'privateKey',
    'assertion',
    'redisUrl',
  ],
]

/**
 * The server's log: one JSON line an event, with a snake_case name. Callers pass codes and statuses, never
 * tokens, bodies or names of people; the redaction below is for the day that somebody forgets, and passes a
 * session, a form or the headers of a request.
 */
export const log = pino({
  base: null,
  redact: {
    paths: SECRETS.flatMap((name) => ['', '*', '*.*', '*.*.*'].map((outside) => `${outside}["${name}"]`)),
    censor: '[redacted]',
  },
})
