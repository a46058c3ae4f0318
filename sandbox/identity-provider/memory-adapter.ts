import { LRUCache } from 'lru-cache'
import type { Adapter, AdapterPayload } from 'oidc-provider'

const CAPACITY = 10_000

/** Keeps what one provider must remember, for its life: sessions, grants, codes, sign-ins under way. */
export function memoryAdapter(): (model: string) => Adapter {
  const storage = new LRUCache<string, AdapterPayload>({ max: CAPACITY })

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`
    const entries = () => [...storage.entries()].filter(([key]) => key.startsWith(keyOf('')))
    const search = (fits: (payload: AdapterPayload) => boolean) =>
      entries().find(([, payload]) => fits(payload))?.[1]

    return {
      async upsert(id, payload, expiresInSeconds?: number) {
        const ttl = expiresInSeconds === undefined ? {} : { ttl: expiresInSeconds * 1000 }
        storage.set(keyOf(id), payload, ttl)
      },

      find: async (id) => storage.get(keyOf(id)),

      findByUid: async (uid) => search((payload) => payload.uid === uid),

      findByUserCode: async (userCode) => search((payload) => payload.userCode === userCode),

      async consume(id) {
        const payload = storage.get(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },

      async destroy(id) {
        storage.delete(keyOf(id))
      },

      async revokeByGrantId(grantId) {
        // A sign-in under way may name the grant too, and must live on when the person before is signed out for it.
        for (const [key, payload] of entries()) if (payload.grantId === grantId) storage.delete(key)
      },
    }
  }
}
