import 'server-only'
import { insuredStore } from './insured'
import { memoryStore } from './memory'
import { redis, redisStore } from './redis'
import type { Store } from './store'

export { connectRedis, redis } from './redis'
export type { Store } from './store'

/** Pages and route handlers have module instances of their own; what one of them ends must be ended for the other. */
const shared = globalThis as typeof globalThis & { store?: Store }

/** What this process remembers: in Redis where there is one, else in its own memory. */
export function store(): Store {
  shared.store ??= createStore()
  return shared.store
}

function createStore(): Store {
  const client = redis()
  return client ? insuredStore(redisStore(client), memoryStore(), Date.now) : memoryStore()
}
