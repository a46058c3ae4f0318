import {
  type BrowserQuery,
  type Embeddable,
  type Query,
  SET_UP_FRESH_MS,
} from '@/components/participant-session/query'
import { accountsQuery } from './accounts-query'
import { DEVICE_MAKER } from './offers'

const schemas = () => import('./connections-schemas')

/** As many as are looked through at once. */
const PAGE_SIZE = 20
/** The most that MyDataHelps gives at once. */
const LARGEST_PAGE = 100

/** What the study collects. */
export const settingsQuery = {
  key: ['dataCollectionSettings'],
  read: (from) => from.getDataCollectionSettings(),
  schema: async () => ({ schema: (await schemas()).settings }),
  scopes: ['DataCollectionSettings:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies Query

/** The makers of devices: few enough for one page. */
export const devicesQuery = {
  key: ['externalAccountProviders', DEVICE_MAKER],
  read: async (sdk) =>
    (await sdk.getExternalAccountProviders(null, DEVICE_MAKER, LARGEST_PAGE, 0)).externalAccountProviders,
  schema: async () => ({ schema: (await schemas()).providers }),
  scopes: ['ExternalAccounts:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies BrowserQuery

/** Those that the study team has put first. */
export const featuredQuery = {
  key: ['featuredProviders'],
  read: (sdk) => sdk.getFeaturedProviders(),
  schema: async () => ({ schema: (await schemas()).providers }),
  scopes: ['ExternalAccounts:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies BrowserQuery

/** A page of those whose name, city, state or postal code begins so. */
export function searchQuery(search: string, pageID: string | undefined) {
  const page = Number(pageID ?? 0)
  return {
    key: ['externalAccountProviders', 'search', search, page],
    read: async (sdk) => {
      // The first page is number 0, which the SDK leaves out, as MyDataHelps expects.
      const answer = await sdk.getExternalAccountProviders(search, null, PAGE_SIZE, page)
      const isLast = (page + 1) * PAGE_SIZE >= answer.totalExternalAccountProviders
      return { ...answer, nextPageID: isLast ? null : String(page + 1) }
    },
    schema: async () => ({ schema: (await schemas()).providersPage }),
    scopes: ['ExternalAccounts:read'],
  } satisfies BrowserQuery
}

export const connections: Embeddable = {
  texts: ['connections'],
  queries: [accountsQuery, settingsQuery],
  scopes: ['ExternalAccounts:connect', 'ExternalAccounts:write'],
}
