import { html, raw } from 'hono/html'
import { type SimulatorPage, simulatorPage } from '../pages/layout'
import { accounts, fullName } from '../people/accounts'

/** Lists the people to sign in as, one press each. `uid` names the sign-in under way, `appUrl` where it leads. */
export function signInPage(uid: string, appUrl: string): Promise<SimulatorPage> {
  return simulatorPage({
    title: 'Who is signing in?',
    // The answer to the form redirects to the app, and browsers hold that against form-action too.
    formTargets: [new URL(appUrl).origin],
    body: html`<p>Choose a person. There is no password, and none of them is real.</p>
      <ul class="people">
        ${accounts.map(
          (account) =>
            html`<li>
              <form method="post" action="/interaction/${uid}/${account.sub}">
                <button aria-labelledby="${account.sub}-name" aria-describedby="${account.sub}-description">
                  <span class="name" id="${account.sub}-name">${fullName(account)}</span>
                  <span class="description" id="${account.sub}-description">${account.description}</span>
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
export function signOutPage(form: string, certain: boolean, appUrl: string): Promise<SimulatorPage> {
  const formID = /id="([^"]+)"/.exec(form)?.[1] ?? ''
  return simulatorPage({
    title: certain ? 'Signing out' : 'Do you want to sign out?',
    formTargets: [new URL(appUrl).origin],
    body: html`${raw(form)}
      <div class="people">
        <button form="${formID}" name="logout" value="yes">Sign out</button>
        ${certain ? '' : html`<button form="${formID}">Stay signed in</button>`}
      </div>`,
    // Presses the button, rather than submit the form: only the button carries the answer.
    ...(certain && { script: "document.querySelector('button').click()" }),
  })
}

/** A short message, with nothing to do but go back. */
export function messagePage(title: string, message: string, appUrl: string): Promise<SimulatorPage> {
  return simulatorPage({
    title,
    body: html`<p>${message}</p>
      <p><a href="${appUrl}">Back to the app</a></p>`,
  })
}
