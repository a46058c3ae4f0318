import type { Environment } from '../../scripts/processes'
import { startSandbox } from '../../scripts/sandbox'
import { type App, movableClock, moveClock, preloaded, startApp } from './app'
import { freePorts } from './ports'

/** The app and the sandbox, running together. */
export type Site = App & {
  appUrl: string
  myDataHelpsUrl: string
  issuer: string
  /** What the app was started with, secrets included. */
  environment: Record<string, string>
  sandbox: SandboxControl
  /** Moves the clock of the app, and with TEST_MOVABLE_CLOCK=all the sandbox's; with any other value of nobody else. */
  passTime: (milliseconds: number) => Promise<void>
  /** What time it is for the app, in milliseconds since the epoch. */
  now: () => number
  /** Ends the app, as a server that is restarted, and starts it again with all that it was started with. */
  restartApp: () => Promise<void>
  /**
   * The same at the real time: for a file of tests that begins with an app which has met nobody yet. Not with
   * TEST_MOVABLE_CLOCK=all: the sandbox's clock does not go back.
   */
  startAnew: () => Promise<void>
}

/** A request that the sandbox recorded. */
export type Recorded = {
  method: string
  path: string
  status: number
  query: Record<string, string>
  form?: Record<string, string>
  assertion?: Record<string, unknown>
  participantID?: string
}

export type SandboxControl = {
  reset: () => Promise<void>
  requests: () => Promise<Recorded[]>
  forgetRequests: () => Promise<void>
  setClock: (clock: Record<string, number>) => Promise<void>
  /** Requests an hour, of the service account and of each participant. */
  setLimits: (limits: { administration?: number; delegated?: number }) => Promise<void>
  /** Makes requests fail on purpose; an empty list makes everything well. */
  setFaults: (rules: Record<string, unknown>[]) => Promise<void>
  /** What the study team does by hand. */
  setParticipant: (identifier: string, change: { withdrawn?: boolean; enrolled?: boolean }) => Promise<void>
}

/**
 * Starts the sandbox and the production build against it, on free ports; `settings` are for either. With TEST_DAY both
 * believe that it is that time. With TEST_DEVELOPMENT_SERVER it starts the development server instead, in a copy.
 * `folder`: where another build stands.
 */
export async function startSite(settings: Environment = {}, folder?: string): Promise<Site> {
  const [appPort = 0, sandboxPort, identityPort, sandboxClockPort] = await freePorts(4)
  const movable = settings.TEST_MOVABLE_CLOCK
  const appUrl = `http://localhost:${appPort}`
  const clock = settings.TEST_DAY ? clockOf(settings.TEST_DAY) : {}
  const sandbox = await startSandbox({
    ...clock,
    ...(movable === 'all' ? movableClock(sandboxClockPort) : {}),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_IDENTITY_PORT: String(identityPort),
    SANDBOX_APP_URL: appUrl,
    ...settings,
  })
  const { environment } = sandbox
  let passed = 0
  const start = () =>
    startApp(
      appPort,
      // Or a new process would be asked at the real time first, and take the leap for MyDataHelps being slow.
      { ...environment, ...(movable ? { TEST_CLOCK_APART: String(passed) } : {}), ...clock, ...settings },
      folder,
    )
  let app = await start()
  let logBefore = ''
  const restartApp = async () => {
    await app.stop()
    logBefore += app.log()
    app = await start()
  }

  const myDataHelpsUrl = String(environment.MYDATAHELPS_BASE_URL).replace(/\/+$/, '')
  return {
    appUrl,
    myDataHelpsUrl,
    issuer: String(environment.OIDC_ISSUER),
    environment,
    sandbox: sandboxControl(myDataHelpsUrl),
    log: () => logBefore + app.log(),
    memory: () => app.memory(),
    kill: () => app.kill(),
    passTime: async (milliseconds) => {
      passed += milliseconds
      await app.passTime(milliseconds)
      if (movable === 'all') await moveClock(sandboxClockPort, milliseconds)
    },
    now: () => Date.now() + passed,
    restartApp,
    startAnew: async () => {
      passed = 0
      await restartApp()
    },
    stop: async () => {
      await Promise.all([app.stop(), sandbox.stop()])
    },
  }
}

/** For app and sandbox alike, in which it is then that time. */
function clockOf(day: string): Environment {
  return { NODE_OPTIONS: preloaded('day-clock.js'), TEST_CLOCK_APART: String(Date.parse(day) - Date.now()) }
}

export function sandboxControl(url: string): SandboxControl {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(`${method} sandbox/${path} answered ${response.status}`)
    return response
  }
  return {
    reset: async () => void (await call('POST', 'reset')),
    requests: async () => (await call('GET', 'requests')).json() as Promise<Recorded[]>,
    forgetRequests: async () => void (await call('DELETE', 'requests')),
    setClock: async (clock) => void (await call('PUT', 'clock', clock)),
    setLimits: async (limits) => void (await call('PUT', 'limits', limits)),
    setFaults: async (rules) => void (await call('PUT', 'faults', rules)),
    setParticipant: async (identifier, change) =>
      void (await call('PUT', `participants/${encodeURIComponent(identifier)}`, change)),
  }
}
