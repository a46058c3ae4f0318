import { html, raw } from 'hono/html'
import { accountDescription } from '../pages/account-description'
import { type Html, type SimulatorPage, simulatorPage } from '../pages/layout'
import { accounts, fullName } from '../people/accounts'
import type { Language } from '../requests/language'
import { NATIVE_SCHEME } from './native-app'
import { providerTexts } from './texts'

/** Lists the people to sign in as, one press each. `uid` names the sign-in under way, `appUrl` where it leads. */
export function signInPage(uid: string, appUrl: string, language: Language): Promise<SimulatorPage> {
  const { signIn } = providerTexts[language]
  return simulatorPage({
    language,
    title: signIn.heading,
    // The answer to the form redirects to the app, and browsers hold that against form-action too.
    formTargets: [new URL(appUrl).origin, `${NATIVE_SCHEME}:`],
    body: html`<p>${signIn.text}</p>
      <ul class="people">
        ${accounts.map(
          (account) =>
            html`<li>
              <form method="post" action="/interaction/${uid}/${account.sub}">
                <button aria-labelledby="${account.sub}-name" aria-describedby="${account.sub}-description">
                  <span class="name" id="${account.sub}-name">${fullName(account)}</span>
                  <span class="description" id="${account.sub}-description">
                    ${accountDescription(account, language)}
                  </span>
                </button>
              </form>
            </li>`,
        )}
      </ul>`,
  })
}

/**
 * Ends the session at the provider. `form` is oidc-provider's own, already escaped; `certain` when the app proved
 * whose session it means, so that nobody need be asked.
 */
export function signOutPage(
  form: string,
  certain: boolean,
  appUrl: string,
  language: Language,
): Promise<SimulatorPage> {
  const formID = /id="([^"]+)"/.exec(form)?.[1] ?? ''
  const { signOut } = providerTexts[language]
  return simulatorPage({
    language,
    title: certain ? signOut.certain : signOut.question,
    formTargets: [new URL(appUrl).origin],
    body: html`${raw(form)}
      <div class="people">
        <button form="${formID}" name="logout" value="yes">${signOut.yes}</button>
        ${certain ? '' : html`<button form="${formID}">${signOut.no}</button>`}
      </div>`,
    // Presses the button, rather than submit the form: only the button carries the answer.
    ...(certain && { script: "document.querySelector('button').click()" }),
  })
}

/** Sends a form on by itself. `form` is how oidc-provider begins it: escaped, up to and with its hidden fields. */
export function forwardingPage(form: string, appUrl: string, language: Language): Promise<SimulatorPage> {
  const { forwarding, goOn } = providerTexts[language]
  return simulatorPage({
    language,
    title: forwarding,
    formTargets: [new URL(appUrl).origin],
    body: html`${raw(form)}<noscript><button>${goOn}</button></noscript>${raw('</form>')}`,
    script: 'document.forms[0].submit()',
  })
}

/** A short message, with nothing to do but go back. */
export function messagePage(
  { heading, text }: { heading: string; text: string | Html },
  appUrl: string,
  language: Language,
): Promise<SimulatorPage> {
  return simulatorPage({
    language,
    title: heading,
    body: html`<p>${text}</p>
      <p><a href="${appUrl}">${providerTexts[language].back}</a></p>`,
  })
}
