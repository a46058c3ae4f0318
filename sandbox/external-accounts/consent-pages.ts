import { html, raw } from 'hono/html'
import { type SimulatorPage, simulatorPage } from '../pages/layout'
import { projectInfo } from '../people/project'
import type { Language } from '../requests/language'
import type { AccountConnection } from '../store/account-connections'
import type { Participant } from '../store/study-records'
import { redirectTarget } from './final-redirect'
import { providerLogo } from './logo'
import { providerOf } from './providers'
import { consentTexts } from './texts'

/** Shows what the fragment of the address holds, which no server sees of itself, and goes on to the question. */
const SHOW_VERIFIER = `
const parameters = new URLSearchParams(location.hash.slice(1))
document.querySelector('input').value = parameters.get('verifier') ?? ''
document.querySelector('form').submit()
`

/**
 * Where the browser arrives: shows its verifier at once, and asks nothing yet. `path` is the page's own: without it, a
 * form would carry the fragment along, and the verifier with it, as far as the address of the app.
 */
export function arrivalPage(path: string, language: Language): Promise<SimulatorPage> {
  const texts = consentTexts[language]
  return simulatorPage({
    language,
    title: texts.arriving,
    body: html`<form method="post" action="${path}"><input type="hidden" name="verifier" /></form>
      <noscript><p>${texts.needsJavaScript}</p></noscript>`,
    script: SHOW_VERIFIER,
  })
}

/** The question that a provider asks of its user. `verifier` has been checked, and goes along with the decision. */
export function consentPage(
  path: string,
  connection: AccountConnection,
  participant: Participant,
  verifier: string,
): Promise<SimulatorPage> {
  const { language, finalRedirectPath } = connection
  const provider = providerOf(connection)
  const texts = consentTexts[language]
  const { firstName = participant.participantIdentifier, lastName = '' } = participant.demographics
  return simulatorPage({
    language,
    title: texts.heading(provider.name),
    // The decision is answered with a redirection there, and browsers hold that against form-action too.
    formTargets: [redirectTarget(finalRedirectPath)],
    body: html`${raw(providerLogo(provider))}
      <p>${texts.signedInAs(`${firstName} ${lastName}`.trim())}</p>
      <p>${texts.request(projectInfo(language).name, provider.name)}</p>
      <ul>
        ${texts.data[provider.category].map((data) => html`<li>${data}</li>`)}
      </ul>
      <form method="post" action="${path}" class="choices">
        <input type="hidden" name="verifier" value="${verifier}" />
        <button name="decision" value="allow" class="allow">${texts.allow}</button>
        <button name="decision" value="deny">${texts.deny}</button>
      </form>`,
  })
}

/** Says why nothing can be decided here. */
export function refusalPage(language: Language, reason: 'outdated' | 'otherBrowser'): Promise<SimulatorPage> {
  const { refused } = consentTexts[language]
  return simulatorPage({ language, title: refused.heading, body: html`<p>${refused[reason]}</p>` })
}
