import type { Provider } from '../external-accounts/provider'
import { logoUrl } from '../external-accounts/provider-logo-url'

/** A provider as the SDK gives it (protocol: payload shapes). `baseUrl` ends in a slash. */
export function providerView(provider: Provider, baseUrl: string) {
  const { id, name, category, enabled, message, relatedProvider, managingOrganization, successorID } =
    provider
  return {
    id,
    name,
    category,
    logoUrl: logoUrl(provider, baseUrl),
    enabled,
    message,
    relatedProvider,
    managingOrganization,
    successorID,
  }
}
