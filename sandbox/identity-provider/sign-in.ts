import { errors, type Provider } from 'oidc-provider'
import { accounts } from '../people/accounts'
import { pageLanguage } from './page-language'
import { messagePage, signInPage } from './pages'
import { show } from './show'
import { providerTexts } from './texts'

const SIGN_IN = /^\/interaction\/([\w-]+)(?:\/([\w.-]+))?$/

/** Adds the sign-in page to a provider: GET shows the people, POST signs one of them in. */
export function addSignIn(provider: Provider, appUrl: string): void {
  provider.use(async (ctx, next) => {
    const [path, uid = '', sub] = SIGN_IN.exec(ctx.path) ?? []
    if (path === undefined) return next()
    try {
      const { params } = await provider.interactionDetails(ctx.req, ctx.res)
      const language = pageLanguage(ctx, params.ui_locales)
      if (ctx.method !== 'POST') return show(ctx, await signInPage(uid, appUrl, language))
      const account = accounts.find((candidate) => candidate.sub === sub)
      if (!account)
        return show(ctx, await messagePage(providerTexts[language].notFound, appUrl, language), 404)
      const login = { accountId: account.sub }
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }))
      ctx.status = 303
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error
      // The page stood open for an hour, or came out of the browser's history: nothing is known of what the app asked.
      const language = pageLanguage(ctx, undefined)
      show(ctx, await messagePage(providerTexts[language].expired, appUrl, language), 400)
    }
  })
}
