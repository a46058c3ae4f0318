import type { Provider } from '../external-accounts/provider'

/** A provider as the SDK gives it (protocol: payload shapes). `baseUrl` ends in a slash. */
export function providerView(provider: Provider, baseUrl: string) {
  const {
    id,
    name,
    category,
    enabled,
    hasLogo,
    message,
    relatedProvider,
    managingOrganization,
    successorID,
  } = provider
  return {
    id,
    name,
    category,
    logoUrl: hasLogo ? `${baseUrl}api/v1/delegated/externalaccountproviders/${id}/logo` : '',
    enabled,
    message,
    relatedProvider,
    managingOrganization,
    successorID,
  }
}
