import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { z } from 'zod'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Provider } from './provider'
import { logoUrl } from './provider-logo-url'
import { featuredProviders, isFoundBy, providers } from './providers'

const LARGEST_PAGE = 100

const querySchema = z.object({
  keyword: z.string().default(''),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .transform((size) => Math.min(size, LARGEST_PAGE))
    .default(LARGEST_PAGE),
  // Here the first page is number 1.
  pageNumber: z.coerce.number().int().min(1).default(1),
})

/**
 * Providers for whoever has no account yet: CareEvolution's provider search asks here when it has nobody's token. It
 * takes each of them for one that can be connected.
 */
export function publicProviders({ baseUrl }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const view = (provider: Provider) => ({
    ID: provider.id,
    OrganizationName: provider.name,
    LogoURL: logoUrl(provider, baseUrl),
    Category: provider.category,
  })

  for (const path of ['/api/fhirpublicproviders', '/api/featuredfhirpublicproviders'])
    app.use(path, cors({ origin: '*', allowMethods: ['GET'] }))

  app.get('/api/fhirpublicproviders', (c) => {
    const { keyword, pageSize, pageNumber } = readQuery(c, querySchema)
    const found = providers.filter((provider) => provider.enabled && isFoundBy(provider, keyword))
    const page = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
    return c.json({ Providers: page.map(view), TotalCount: found.length })
  })

  app.get('/api/featuredfhirpublicproviders', (c) => c.json(featuredProviders.map(view)))

  return app
}
