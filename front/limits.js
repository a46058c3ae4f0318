/**
 * How long a client may take, in milliseconds. Node's own limits are one and five minutes, looked at every half minute:
 * a few hundred clients that say nothing would hold as many connections for as long.
 */
export const LIMITS = { headersTimeout: 5_000, requestTimeout: 8_000, connectionsCheckingInterval: 1_000 }
