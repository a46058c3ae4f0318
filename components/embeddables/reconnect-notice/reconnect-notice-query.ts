import type { Embeddable } from '@/components/participant-session/query'
import { accountsQuery } from '../connections/accounts-query'

/** The same question as the connections ask: whoever moves there sees the answer at once. */
export const reconnectNotice: Embeddable = { texts: ['reconnect'], queries: [accountsQuery] }
