import { errors, type Provider } from 'oidc-provider'
import { accounts } from '../people/accounts'
import { messagePage, signInPage } from './pages'
import { show } from './show'

const SIGN_IN = /^\/interaction\/([\w-]+)(?:\/([\w.-]+))?$/

/** Adds the sign-in page to a provider: GET shows the people, POST signs one of them in. */
export function addSignIn(provider: Provider, appUrl: string): void {
  provider.use(async (ctx, next) => {
    const [path, uid = '', sub] = SIGN_IN.exec(ctx.path) ?? []
    if (path === undefined) return next()
    try {
      await provider.interactionDetails(ctx.req, ctx.res)
      if (ctx.method !== 'POST') return show(ctx, await signInPage(uid, appUrl))
      const account = accounts.find((candidate) => candidate.sub === sub)
      if (!account) return show(ctx, await messagePage('Not found', 'There is no such person.', appUrl), 404)
      const login = { accountId: account.sub }
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }))
      ctx.status = 303
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error
      // The page stood open for an hour, or came out of the browser's history.
      const message = 'This sign-in is over. Start again from the app.'
      show(ctx, await messagePage('Sign-in expired', message, appUrl), 400)
    }
  })
}
