import type { Provider } from './provider'

/** Where a provider's logo is; empty for one without. `baseUrl` ends in a slash. */
export function logoUrl({ id, hasLogo }: Provider, baseUrl: string): string {
  return hasLogo ? `${baseUrl}api/v1/delegated/externalaccountproviders/${id}/logo` : ''
}
