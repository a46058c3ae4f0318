import 'server-only'
import { processWide } from '@/lib/process-wide'
import { insuredStore } from './insured'
import { memoryStore } from './memory'
import { redis, redisStore } from './redis'
import type { Store } from './store'

export { connectRedis, redis } from './redis'
export type { Store } from './store'

/** What this process remembers: in Redis where there is one, else in its own memory. What a route ends, pages end too. */
export function store(): Store {
  return processWide('store', createStore)
}

function createStore(): Store {
  const client = redis()
  return client ? insuredStore(redisStore(client), memoryStore(), Date.now) : memoryStore()
}
