import { type Query, SLOW_FRESH_MS } from '@/components/participant-session/query'

/** What the participant has connected. It stands by itself: the first page asks this, and nothing else of the kind. */
export const accountsQuery = {
  key: ['externalAccounts'],
  read: (from) => from.getExternalAccounts(),
  schema: async () => ({ schema: (await import('./connections-schemas')).accounts }),
  scopes: ['ExternalAccounts:read'],
  freshMs: SLOW_FRESH_MS,
} satisfies Query
