import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { providerLogo } from '../external-accounts/logo'
import type { Provider } from '../external-accounts/provider'
import { featuredProviders, findProvider, isFoundBy, providers } from '../external-accounts/providers'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { providerView } from './provider-view'
import { requireScopesFor } from './scopes'

const LARGEST_PAGE = 100

const querySchema = z.object({
  search: z.string().default(''),
  category: z.string().toLowerCase().optional(),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .transform((size) => Math.min(size, LARGEST_PAGE))
    .default(LARGEST_PAGE),
  // The first page is number 0, and the SDK leaves that out.
  pageNumber: z.coerce.number().int().min(0).default(0),
})

/** `getExternalAccountProviders` and `getFeaturedProviders` of the SDK, and the logos (protocol: delegated API). */
export function externalAccountProviders(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const view = (provider: Provider) => providerView(provider, sandbox.baseUrl)

  app.get('/externalaccountproviders', requireScopesFor(sandbox, 'GET externalaccountproviders'), (c) => {
    const { search, category, pageSize, pageNumber } = readQuery(c, querySchema)
    participantOf(c, sandbox)
    const found = providers.filter(
      (provider) =>
        isFoundBy(provider, search) &&
        (category === undefined || provider.category.toLowerCase() === category),
    )
    const page = found.slice(pageNumber * pageSize, (pageNumber + 1) * pageSize)
    return c.json({
      externalAccountProviders: page.map(view),
      totalExternalAccountProviders: found.length,
    })
  })

  app.get(
    '/featuredexternalaccountproviders',
    requireScopesFor(sandbox, 'GET featuredexternalaccountproviders'),
    (c) => {
      participantOf(c, sandbox)
      return c.json(featuredProviders.map(view))
    },
  )

  // Asked for by <img> elements, which send no token.
  app.get('/externalaccountproviders/:id/logo', (c) =>
    c.body(providerLogo(requestedProvider(c)), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=3600',
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    }),
  )

  return app
}

/** The provider of the address; 404 when there is none of that number. */
export function requestedProvider(c: Context<SandboxEnv>): Provider {
  const provider = findProvider(Number(c.req.param('id')))
  if (!provider) throw new HTTPException(404, { message: 'The project has no provider of that id.' })
  return provider
}
