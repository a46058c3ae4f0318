import { html } from 'hono/html'
import type { Html } from '../pages/layout'
import type { Language } from '../requests/language'
import { panelTexts } from './texts'

/** The whole page between its title and its end. */
export function panelBody(sections: Html[], language: Language) {
  const { introduction, reset } = panelTexts[language]
  return html`<p>${introduction}</p>
    <form class="panel" method="post" action="/sandbox/panel">
      ${sections}
      <section aria-labelledby="start-over">
        <h2 id="start-over">${reset.heading}</h2>
        <p class="hint">${reset.hint}</p>
        <button class="action" id="reset" name="reset">${reset.button}</button>
      </section>
    </form>`
}
