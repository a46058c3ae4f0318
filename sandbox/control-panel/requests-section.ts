import { html } from 'hono/html'
import type { Language } from '../requests/language'
import type { SandboxContext } from '../server/context'
import type { RecordedRequest } from '../store/recorded-requests'
import type { Store } from '../study/store'
import { panelTexts } from './texts'

const SHOWN = 20

/** What was asked lately, newest first. */
export function requestsSection({ requests, store }: SandboxContext, language: Language) {
  const texts = panelTexts[language].requests
  const shown = requests.list().slice(-SHOWN).reverse()
  return html`<section id="requests" aria-labelledby="requests-title">
    <h2 id="requests-title">${texts.heading}</h2>
    <p class="refreshing">
      <button class="action" id="refresh" type="submit" name="refresh">${texts.refresh}</button>
      <label class="scripted"><input type="checkbox" id="automatic" checked /> ${texts.automatic}</label>
    </p>
    ${
      shown.length === 0
        ? html`<p class="hint">${texts.none}</p>`
        : html`<ol class="requests">${shown.map((request) => line(request, store, texts))}</ol>`
    }
  </section>`
}

function line(
  { at, method, path, status, participantID, faults, warnings = [] }: RecordedRequest,
  store: Store,
  texts: (typeof panelTexts)[Language]['requests'],
) {
  const who = participantID === undefined ? undefined : store.participant(participantID)
  const details = [who?.participantIdentifier, faults && `${texts.fault}: ${faults.join(', ')}`]
  const bad = status === null || status >= 400
  return html`<li>
    <span class="status ${bad ? 'bad' : ''}">${status ?? texts.noAnswer}</span>
    <span class="request">${method} ${path}</span>
    <span class="description">${[`${at.slice(11, 19)} UTC`, ...details].filter(Boolean).join(' · ')}</span>
    ${warnings.map((warning) => html`<span class="description bad">${texts.warning(warning)}</span>`)}
  </li>`
}
