import { cors } from 'hono/cors'
import { isLocalOrigin } from '../requests/local-origin'

/** Lets pages of this computer send a file to its pre-signed address, and fetch one. */
export const fileStorageCors = cors({
  origin: (origin) => (isLocalOrigin(origin) ? origin : null),
  allowHeaders: ['Content-Type', 'x-amz-server-side-encryption'],
  allowMethods: ['GET', 'PUT'],
  maxAge: 600,
})
