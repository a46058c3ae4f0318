import { html } from 'hono/html'
import type { SandboxContext } from '../context'
import type { RecordedRequest } from '../store/recorded-requests'
import type { Store } from '../store/store'

const SHOWN = 20

/** What was asked lately, newest first. */
export function requestsSection({ requests, store }: SandboxContext) {
  const shown = requests.list().slice(-SHOWN).reverse()
  return html`<section id="requests" aria-labelledby="requests-title">
    <h2 id="requests-title">Asked lately</h2>
    <p class="refreshing">
      <button class="action" id="refresh" type="submit" name="refresh">Refresh</button>
      <label class="scripted"><input type="checkbox" id="automatic" checked /> Refresh by itself</label>
    </p>
    ${
      shown.length === 0
        ? html`<p class="hint">Nothing has been asked yet.</p>`
        : html`<ol class="requests">${shown.map((request) => line(request, store))}</ol>`
    }
  </section>`
}

function line({ at, method, path, status, participantID, faults }: RecordedRequest, store: Store) {
  const who = participantID === undefined ? undefined : store.participant(participantID)
  const details = [who?.participantIdentifier, faults && `fault: ${faults.join(', ')}`]
  const bad = status === null || status >= 400
  return html`<li>
    <span class="status ${bad ? 'bad' : ''}">${status ?? 'no answer'}</span>
    <span class="request">${method} ${path}</span>
    <span class="description">${[`${at.slice(11, 19)} UTC`, ...details].filter(Boolean).join(' · ')}</span>
  </li>`
}
