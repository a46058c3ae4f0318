import { deviceManufacturers } from './device-manufacturers'
import { healthProviders } from './health-providers'
import type { Provider } from './provider'

/** Every provider of the project, by name. */
export const providers: readonly Provider[] = [...deviceManufacturers, ...healthProviders].sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
)

const providersByID = new Map(providers.map((provider) => [provider.id, provider]))

/** Those that an app offers before a search: devices that many have, and providers near the study's own place. */
export const featuredProviders: readonly Provider[] = [564, 6327, 71_001, 71_002].flatMap(
  (id) => findProvider(id) ?? [],
)

export function findProvider(id: number): Provider | undefined {
  return providersByID.get(id)
}

/** The provider of an account that the sandbox keeps. Throws when it was taken away. */
export function providerOf({ providerID }: { providerID: number }): Provider {
  const provider = findProvider(providerID)
  if (!provider) throw new Error(`An external account needs the provider ${providerID}, which is not defined`)
  return provider
}

/**
 * Whether a search finds a provider (protocol: external accounts): by the start of any word of its name, or of its
 * postal code, city or state, in any letter case.
 */
export function isFoundBy({ name, place }: Provider, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  const texts = place ? Object.values(place) : []
  return (
    ` ${name.toLowerCase()}`.includes(` ${wanted}`) ||
    texts.some((text) => text.toLowerCase().startsWith(wanted))
  )
}
