import { cors } from 'hono/cors'
import { isLocalOrigin } from '../requests/local-origin'

/**
 * Lets pages of any origin on this computer read the answers, refusals included: without these headers on a
 * refusal, the SDK would see a network fault in its place (protocol: CORS headers).
 */
export const delegatedCors = cors({
  origin: (origin) => (isLocalOrigin(origin) ? origin : null),
  allowHeaders: ['Authorization', 'Content-Type', 'Accept', 'Accept-Language'],
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  maxAge: 600,
  exposeHeaders: ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
})
