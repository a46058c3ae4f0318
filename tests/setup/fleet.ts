import { ended, stop } from '../../scripts/processes'
import { type App, startApp } from './app'
import { startBalancer } from './balancer'
import { freePorts } from './ports'
import { startRedis } from './redis'
import { type Site, startSite } from './site'

type Settings = Record<string, string>

/** Instances of the app behind a balancer, with one Redis. */
export type Fleet = {
  /** Where people reach them. */
  url: string
  site: Site
  instances: [App, App]
  /** Starts an instance in the place of one, which ends as by a crash. Resolves when the balancer sends it requests. */
  replace: (index: 0 | 1, settings?: Settings) => Promise<void>
  stop: () => Promise<void>
}

/** `file`: where the balancer's configuration is written. */
export async function startFleet(settings: Settings, file: string): Promise<Fleet> {
  const [balancerPort = 0, redisPort = 0, otherPort = 0] = await freePorts(3)
  const url = `http://localhost:${balancerPort}`
  const redis = await startRedis(redisPort)
  const all = {
    ...settings,
    SANDBOX_APP_URL: url,
    REDIS_URL: `redis://localhost:${redisPort}`,
    TRUSTED_PROXIES: '1',
  }
  const site = await startSite(all)
  const start = (port: number, more?: Settings) => startApp(port, { ...site.environment, ...all, ...more })
  const instances: [App, App] = [site, await start(otherPort)]
  const ports = [Number(new URL(site.appUrl).port), otherPort]
  const balancer = await startBalancer(balancerPort, ports, file)

  const gone: App[] = []
  const isServed = async ({ log }: App) => {
    const before = log().length
    // Each refusal is a line.
    await fetch(`${url}/api/participant-token`).catch(() => undefined)
    return log().length > before
  }
  const served = async (app: App) => {
    while (!(await isServed(app))) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await Promise.all(instances.map(served))

  return {
    url,
    site,
    instances,
    replace: async (index, more) => {
      const old = instances[index]
      await old.kill()
      gone.push(old)
      instances[index] = await start(ports[index] ?? 0, more)
      await served(instances[index])
    },
    stop: async () => {
      await stop(balancer)
      await Promise.all([...new Set([site, ...gone, ...instances])].map((app) => app.stop()))
      redis.kill('SIGKILL')
      await ended(redis)
    },
  }
}
