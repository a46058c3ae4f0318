/**
 * `npm run authenticator`: the authenticator alone, on plain Node, for native apps and front ends of other origins. Settings
 * come from the environment. It listens on loopback, for a reverse proxy that ends TLS in front of it; to listen elsewhere:
 * `npm run authenticator -- --hostname 0.0.0.0`.
 */
import { createServer, type Server } from 'node:http'
import { parseArgs } from 'node:util'
import type { Redis } from 'ioredis'
import { LIMITS } from '@/front/limits'
import { endWithSignal, isEnding } from '@/front/shutdown'
import { readAuthenticatorConfig } from '@/lib/config/read'
import { log } from '@/lib/log'
import { startTelemetry } from '@/lib/telemetry'
import { createHandler } from './handler'
import { listener } from './listener'

void main()

async function main(): Promise<void> {
  const result = readAuthenticatorConfig(process.env)
  if ('problems' in result) {
    const lines = result.problems.map((problem) => `  - ${problem}\n`).join('')
    process.stderr.write(
      `\nThe authenticator cannot start: its environment is not complete.\n${lines}\n` +
        'Every variable is explained in .env.example.\n\n',
    )
    process.exit(1)
  }
  for (const warning of result.warnings) process.stderr.write(`Configuration: ${warning}\n`)

  const { config } = result
  await startTelemetry(config)
  const redis = config.redisUrl ? await connectTo(config.redisUrl) : undefined
  const server: Server = createServer(
    LIMITS,
    listener(createHandler(config, redis), () => isEnding(server)),
  )
  endWithSignal(server)
  const { hostname } = parseArgs({ options: { hostname: { type: 'string', default: '127.0.0.1' } } }).values
  const port = Number(process.env.PORT) || 3000
  server.listen(port, hostname, () => log.info({ hostname, port }, 'authenticator_listens'))
}

/** Where there is no Redis, nothing of it takes memory. */
async function connectTo(url: string): Promise<Redis> {
  const { connect, whenReady } = await import('@/lib/store/redis')
  const redis = connect(url)
  await whenReady(redis)
  return redis
}
