import { LRUCache } from 'lru-cache'
import type { Store } from './store'

/** More than this is not made up for, which is more than happens in an outage of some minutes. */
const MOST_UNSENT = 10_000

/** A store that may be out of reach; `onReady` is called whenever it can be reached (again). */
export type SharedStore = Store & { onReady: (listener: () => void) => void }

/**
 * A shared store with one of this process as its insurance. What is written goes to both. While the shared one cannot be
 * reached, this process goes on with what it knows itself: so nobody is signed out by an outage, and whoever was signed
 * out on this instance stays so. It does not know what happened on others: there, a copied cookie that was signed out on
 * another instance shortly before would still open, until the shared store is back.
 */
export function insuredStore(shared: SharedStore, own: Store, now: () => number): Store {
  const unsent = new LRUCache<string, { text: string; until: number }>({ max: MOST_UNSENT })

  async function send(name: string, text: string, until: number): Promise<void> {
    try {
      await shared.write(name, text, until - now())
    } catch {
      unsent.set(name, { text, until })
    }
  }

  shared.onReady(() => {
    const late = [...unsent.entries()].filter(([, { until }]) => until > now())
    unsent.clear()
    // At once: whatever is asked on this connection from now on is answered behind it.
    for (const [name, { text, until }] of late) void send(name, text, until)
  })

  return {
    read: (names) => shared.read(names).catch(() => own.read(names)),
    write: async (name, text, milliseconds) => {
      await own.write(name, text, milliseconds)
      unsent.delete(name)
      await send(name, text, now() + milliseconds)
    },
  }
}
