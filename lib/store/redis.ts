import 'server-only'
import { Redis } from 'ioredis'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import type { SharedStore } from './insured'

/** Redis is asked while somebody waits for a page, and there is something to fall back on. */
const ANSWER_MS = 500
/** Longer than that for one answer. A server that hangs, or a network that swallows, would make each request wait anew. */
const SILENCE_MS = 1_000
const CONNECT_MS = 2_000
const LONGEST_PAUSE_MS = 1_000

/**
 * The one connection of this process to the Redis of `REDIS_URL`, or nothing where none is named. It connects again by
 * itself; a command that cannot be sent, or that is not answered at once, fails, and a connection that is silent is given up.
 */
export function redis(): Redis | undefined {
  const { redisUrl } = config()
  return redisUrl ? processWide('redis', () => connect(redisUrl)) : undefined
}

/** Connects to a Redis, as long as this process lives. */
export function connect(url: string): Redis {
  const client = new Redis(url, {
    keyPrefix: 'embeddables:',
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWER_MS,
    socketTimeout: SILENCE_MS,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
  })
  let lost = false
  client.on('error', () => {
    // One line for an outage, not one for each attempt; and not the error, which may quote the address with its password.
    if (!lost) log.error('redis_unavailable')
    lost = true
  })
  client.on('ready', () => {
    if (lost) log.info('redis_back')
    lost = false
  })
  return client
}

/**
 * Resolves when Redis can be asked, or after two seconds. A server that answered before would take a session for valid
 * that was signed out on another instance.
 */
export async function connectRedis(): Promise<void> {
  const client = redis()
  if (client) await whenReady(client)
}

export async function whenReady(client: Redis): Promise<void> {
  if (client.status === 'ready') return
  await new Promise<void>((resolve) => {
    client.once('ready', resolve)
    setTimeout(resolve, CONNECT_MS).unref()
  })
}

export function redisStore(client: Redis): SharedStore {
  return {
    read: async (names) => (await client.mget([...names])).map((text) => text ?? undefined),
    write: async (name, text, milliseconds) => {
      if (milliseconds > 0) await client.set(name, text, 'PX', Math.ceil(milliseconds))
    },
    onReady: (listener) => void client.on('ready', listener),
  }
}
