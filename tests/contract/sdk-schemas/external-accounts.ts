import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { optionalText } from './values'

export const provider = shape<Sdk.ExternalAccountProvider>()(
  z.strictObject({
    id: z.int(),
    name: z.string(),
    category: z.string(),
    logoUrl: z.string(),
    enabled: z.boolean(),
    message: optionalText,
    relatedProvider: optionalText,
    managingOrganization: optionalText,
    successorID: z.int().optional(),
  }),
)

export const providersPage = shape<Sdk.ExternalAccountProvidersPage>()(
  z.strictObject({
    externalAccountProviders: z.array(provider),
    totalExternalAccountProviders: z.int(),
  }),
)

const promisedAccount = shape<Sdk.ExternalAccount>()(
  z.strictObject({
    id: z.int(),
    provider,
    status: z.enum(['unauthorized', 'fetchComplete', 'error', 'fetchingData']),
    lastRefreshDate: z.string(),
    providerUserID: optionalText,
    connectionDate: optionalText,
    dataScopes: optionalText,
  }),
)

/** An account that was never fetched has no date of it, whatever the SDK promises. */
export const externalAccount = promisedAccount.partial({ lastRefreshDate: true })
