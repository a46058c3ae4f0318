import 'server-only'

const made = globalThis as typeof globalThis & { processWide?: Map<string, unknown> }

/**
 * What there must be one of in this process. Next gives pages and route handlers modules of their own, and with
 * them variables of their own: a cache in one of those would be two, each with half of what is known.
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  made.processWide ??= new Map()
  if (!made.processWide.has(name)) made.processWide.set(name, create())
  return made.processWide.get(name) as Value
}
