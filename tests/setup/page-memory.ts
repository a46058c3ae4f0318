import type { Page } from '@playwright/test'

/**
 * What SWR's caches in the page hold, as text, whoever still refers to them; the page has no way to show it.
 * The router keeps what the document came with, for as long as the page lives: that is not part of it.
 */
export async function cachesInMemory(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  const { result } = await devTools.send('Runtime.evaluate', { expression: 'Map.prototype' })
  const { objects } = await devTools.send('Runtime.queryObjects', {
    prototypeObjectId: String(result.objectId),
  })
  const answer = await devTools.send('Runtime.callFunctionOn', {
    objectId: String(objects.objectId),
    functionDeclaration: String(textOfCaches),
    returnByValue: true,
  })
  await devTools.detach()
  return String(answer.result.value)
}

/** Runs as text, in the page: it can see nothing of this file. */
function textOfCaches(this: Map<unknown, unknown>[]): string {
  // So SWR writes a key that is a list.
  const isCache = (map: Map<unknown, unknown>) => [...map.keys()].some((key) => String(key).startsWith('@"'))
  return JSON.stringify(this.filter(isCache).map((map) => [...map]))
}
