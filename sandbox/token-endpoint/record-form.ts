import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { RecordedRequest } from '../store/recorded-requests'

const SHOWN_FIELDS: ReadonlySet<string> = new Set([
  'scope',
  'grant_type',
  'client_assertion_type',
  'participant_id',
  'client_id',
])
const SHOWN_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat', 'jti'] as const

/** Notes down a form sent to the token endpoint; a value that is not known to be harmless is left out. */
export function recordForm(form: URLSearchParams, recorded: RecordedRequest): void {
  recorded.form = Object.fromEntries(
    [...form].map(([name, value]) => [name, SHOWN_FIELDS.has(name) ? value : '[redacted]']),
  )
  const participantID = form.get('participant_id')
  if (participantID !== null) recorded.participantID = participantID
  const assertion = form.get('client_assertion')
  if (assertion !== null) recordAssertion(assertion, recorded)
}

function recordAssertion(assertion: string, recorded: RecordedRequest): void {
  try {
    const claims = decodeJwt(assertion)
    recorded.assertion = {
      alg: decodeProtectedHeader(assertion).alg,
      ...Object.fromEntries(SHOWN_CLAIMS.map((claim) => [claim, claims[claim]])),
    }
  } catch {
    // Not a JWT at all: the endpoint refuses it a moment later, and there is nothing to note down.
  }
}
