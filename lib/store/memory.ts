import { LRUCache } from 'lru-cache'
import type { OwnStore } from './store'

/** For some tens of thousands of sessions; what has not been asked for the longest is forgotten first. */
const MOST = 100_000
/** A byte each. */
const MOST_CHARACTERS = 50_000_000

/** A store in the memory of this process: it begins empty with each start. */
export function memoryStore(): OwnStore {
  const texts = new LRUCache<string, string>({
    max: MOST,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text, name) => text.length + name.length,
  })
  return {
    names: () => texts.keys(),
    read: async (names) => names.map((name) => texts.get(name)),
    write: async (name, text, milliseconds) => {
      if (milliseconds > 0) texts.set(name, text, { ttl: Math.ceil(milliseconds) })
    },
  }
}
