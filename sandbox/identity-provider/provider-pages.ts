import { html } from 'hono/html'
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { apiAudience } from './native-app'
import { pageLanguage } from './page-language'
import { forwardingPage, messagePage, signOutPage } from './pages'
import { show } from './show'
import { providerTexts } from './texts'

/** How a form that submits itself begins, in a page that oidc-provider has written. */
const FORM = /<form method="post"[^>]*>(?:\s*<input[^>]*>)*(?=\s*<noscript>)/

/** The pages that oidc-provider asks for by its configuration: signing out, and refusals. */
export function providerPages(issuer: string, appUrl: string): Configuration {
  return {
    discovery: { ui_locales_supported: ['en', 'es'] },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: apiAudience,
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          const { session, entities } = ctx.oidc
          const language = languageOf(ctx)
          const subject = entities.IdTokenHint?.payload.sub
          const certain = subject !== undefined && subject === session?.accountId
          // Nothing but an address outlives the session: the page at the end would not know the language otherwise.
          const end = `${issuer}/session/end/success?ui_locales=${language}`
          if (session?.state) session.state.postLogoutRedirectUri ??= end
          show(ctx, await signOutPage(form, certain, appUrl, language))
        },
        postLogoutSuccessSource: async (ctx) => {
          const language = languageOf(ctx)
          show(ctx, await messagePage(providerTexts[language].signedOut, appUrl, language))
        },
      },
    },
    renderError: async (ctx, { error, error_description }) => {
      const language = languageOf(ctx)
      const reason = error_description ? `${error}: ${error_description}` : error
      // The protocol's own words, for developers: they have no other language.
      const message = {
        heading: providerTexts[language].refused,
        text: html`<span lang="en">${reason}</span>`,
      }
      show(ctx, await messagePage(message, appUrl, language), ctx.status)
    },
  }
}

/** Puts the forms that oidc-provider sends on by itself into pages that have a language, and show whose they are. */
export function replaceForwardingPages(provider: Provider, appUrl: string): void {
  provider.use(async (ctx, next) => {
    await next()
    const [form] = (typeof ctx.body === 'string' && FORM.exec(ctx.body)) || []
    if (form !== undefined)
      show(ctx, await forwardingPage(form, appUrl, pageLanguage(ctx, ctx.query.ui_locales)), ctx.status)
  })
}

/** Of a request whose parameters oidc-provider may have read, from a form too; it drops those that it does not expect. */
function languageOf(ctx: KoaContextWithOIDC) {
  return pageLanguage(ctx, ctx.oidc.params?.ui_locales ?? ctx.query.ui_locales)
}
