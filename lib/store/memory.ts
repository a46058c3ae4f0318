import { LRUCache } from 'lru-cache'
import type { Store } from './store'

/** For some tens of thousands of sessions; what has not been asked for the longest is forgotten first. */
const MOST = 100_000

/** A store in the memory of this process: it begins empty with each start. */
export function memoryStore(): Store {
  const texts = new LRUCache<string, string>({ max: MOST })
  return {
    read: async (names) => names.map((name) => texts.get(name)),
    write: async (name, text, milliseconds) => {
      if (milliseconds > 0) texts.set(name, text, { ttl: Math.ceil(milliseconds) })
    },
  }
}
