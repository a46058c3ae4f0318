import { html } from 'hono/html'
import type { Html } from '../pages/layout'

/** The whole page between its title and its end. */
export function panelBody(sections: Html[]) {
  return html`<p>
      This stands in for MyDataHelps while an app is being developed. Its people and their data are made up, and live
      in memory only.
    </p>
    <form class="panel" method="post" action="/sandbox/panel">
      ${sections}
      <section aria-labelledby="start-over">
        <h2 id="start-over">Start over</h2>
        <p class="hint">
          Puts data, faults, clock and limits back to how they were at the start. Nobody is signed out.
        </p>
        <button class="action" id="reset" name="reset">Reset the sandbox</button>
      </section>
    </form>`
}
