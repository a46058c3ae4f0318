import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { SandboxContext, SandboxEnv } from '../server/context'

const PAGE_IDS = ['pageID', 'anchor']

/**
 * Notes down a page ID that is the word `undefined`; answers 400 in its place where the settings are strict. The SDK
 * sends it for a key that is present without a value, CareEvolution's own components among those that leave it so: the
 * real service must take it for none, as the lists here do.
 */
export function watchPageIDs({ strictPageID }: SandboxContext) {
  return createMiddleware<SandboxEnv>(async (c, next) => {
    const undefinedIDs = PAGE_IDS.filter((name) => c.req.query(name) === 'undefined')
    if (strictPageID && undefinedIDs.length > 0)
      throw new HTTPException(400, { message: `${undefinedIDs.join(' and ')} must not be "undefined".` })
    if (undefinedIDs.length > 0) c.get('recorded').warnings = undefinedIDs.map((name) => `${name}=undefined`)
    await next()
  })
}
