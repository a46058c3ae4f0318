import { LRUCache } from 'lru-cache'
import type { Adapter, AdapterPayload } from 'oidc-provider'

const CAPACITY = 10_000

/** Keeps what one provider must remember, for its life: sessions, grants, codes, sign-ins under way. */
export function memoryAdapter(): (model: string) => Adapter {
  const storage = new LRUCache<string, AdapterPayload>({ max: CAPACITY })
  return (model) => new MemoryAdapter(model, storage)
}

class MemoryAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly storage: LRUCache<string, AdapterPayload>,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds?: number): Promise<void> {
    const ttl = expiresInSeconds === undefined ? {} : { ttl: expiresInSeconds * 1000 }
    this.storage.set(this.key(id), payload, ttl)
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.storage.get(this.key(id))
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.search((payload) => payload.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.search((payload) => payload.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const payload = this.storage.get(this.key(id))
    if (payload) payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.storage.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    // A sign-in under way may name the grant too, and must live on when the person before is signed out for it.
    for (const [key, payload] of this.storage.entries())
      if (key.startsWith(`${this.model}:`) && payload.grantId === grantId) this.storage.delete(key)
  }

  private key(id: string): string {
    return `${this.model}:${id}`
  }

  private search(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, payload] of this.storage.entries())
      if (key.startsWith(`${this.model}:`) && fits(payload)) return payload
    return undefined
  }
}
