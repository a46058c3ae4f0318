import { pathToFileURL } from 'node:url'
import { type Environment, ended, startNext, stop } from '../../scripts/processes'
import { startSandbox } from '../../scripts/sandbox'
import { copyApp, DEVELOPMENT_COPY } from './app-copy'
import { secretsIn } from './log-secrets'
import { freePorts } from './ports'

/** Optional settings of the app: empty, so that no `.env.local` of the developer's can reach a test. */
const NO_OPTIONS: Environment = {
  MYDATAHELPS_SERVICE_URL: '',
  MYDATAHELPS_SCOPES: '',
  MYDATAHELPS_FILE_STORAGE: '',
  MYDATAHELPS_DELEGATED_CLIENT_ID: '',
  MYDATAHELPS_DELEGATED_CLIENT_SECRET: '',
  PARTICIPANT_TOKENS_KEPT: '',
  PARTICIPANT_ENROLLMENT: '',
  TRACK_EVENTS: '',
  TRUSTED_PROXIES: '',
  SESSION_IDLE_MINUTES: '',
  SESSION_MAX_HOURS: '',
  REDIS_URL: '',
}

const START_TIMEOUT_MS = 120_000

/** The app and the sandbox, running together. */
export type Site = {
  appUrl: string
  myDataHelpsUrl: string
  issuer: string
  /** What the app was started with, secrets included. */
  environment: Record<string, string>
  /** What the app wrote to its terminal so far. */
  log: () => string
  sandbox: SandboxControl
  /** Moves the clock of the app, and with TEST_MOVABLE_CLOCK=all the sandbox's; with any other value of nobody else. */
  passTime: (milliseconds: number) => Promise<void>
  /** What time it is for the app, in milliseconds since the epoch. */
  now: () => number
  /** Ends the app, as a server that is restarted, and starts it again with all that it was started with. */
  restartApp: () => Promise<void>
  /** Bytes that the app holds after tidying up. Only where there is TEST_MOVABLE_CLOCK. */
  memory: () => Promise<number>
  /** Ends both. Rejects if the app has written down a secret, a token, or something of a participant. */
  stop: () => Promise<void>
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
  /** Makes requests fail on purpose; an empty list makes everything well. */
  setFaults: (rules: Record<string, unknown>[]) => Promise<void>
  /** What the study team does by hand. */
  setParticipant: (identifier: string, change: { withdrawn?: boolean; enrolled?: boolean }) => Promise<void>
}

/**
 * Starts the sandbox and the production build against it, on free ports; `settings` are for either. With TEST_DAY both
 * believe that it is that time. With
 * TEST_DEVELOPMENT_SERVER it starts the development server instead, in a copy. `folder`: where another build stands, or
 * that copy.
 */
export async function startSite(settings: Environment = {}, folder?: string): Promise<Site> {
  const [appPort, sandboxPort, identityPort, ...clockPorts] = await freePorts(5)
  const [clockPort, sandboxClockPort] = clockPorts
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
  const development = Boolean(settings.TEST_DEVELOPMENT_SERVER)
  const copy = folder ?? DEVELOPMENT_COPY
  if (development) await copyApp(copy)
  const command = development ? ['dev', copy] : ['start', ...(folder ? [folder] : [])]
  let log = ''
  const startApp = async () => {
    const started = startNext(
      [...command, '--hostname', '127.0.0.1', '--port', String(appPort)],
      {
        ...NO_OPTIONS,
        ...environment,
        ...clock,
        ...(movable ? movableClock(clockPort) : {}),
        ...settings,
      },
      'pipe',
    )
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (text: Buffer) => (log += text))
    await answers(`${appUrl}/api/health`, ended(started), () => log)
    return started
  }
  let app = await startApp()
  let passed = 0

  const myDataHelpsUrl = String(environment.MYDATAHELPS_BASE_URL).replace(/\/+$/, '')
  return {
    appUrl,
    myDataHelpsUrl,
    issuer: String(environment.OIDC_ISSUER),
    environment,
    log: () => log,
    sandbox: sandboxControl(myDataHelpsUrl),
    passTime: async (milliseconds) => {
      passed += milliseconds
      await Promise.all(
        (movable === 'all' ? clockPorts : [clockPort]).map((port) => move(port, milliseconds)),
      )
    },
    now: () => Date.now() + passed,
    restartApp: async () => {
      await stop(app)
      app = await startApp()
      // A new process begins at the real time again.
      if (movable) await move(clockPort, passed)
    },
    memory: async () => Number(await (await fetch(`http://127.0.0.1:${clockPort}`)).text()),
    stop: async () => {
      await Promise.all([stop(app), sandbox.stop()])
      // Each test that starts a site tests this as well, and says so by failing at its end.
      const { OIDC_CLIENT_SECRET, NEXTAUTH_SECRET } = environment
      const leaks = secretsIn(log, [String(OIDC_CLIENT_SECRET), String(NEXTAUTH_SECRET)])
      if (leaks.length > 0) throw new Error(`The log of the app holds:\n${leaks.join('\n')}`)
    },
  }
}

async function move(port: number | undefined, milliseconds: number): Promise<void> {
  const moved = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: `${milliseconds}` })
  if (!moved.ok) throw new Error('A clock did not move.')
}

function movableClock(port: number | undefined): Environment {
  return { NODE_OPTIONS: preloaded('movable-clock.js'), TEST_CLOCK_PORT: String(port) }
}

/** For app and sandbox alike, in which it is then that time. */
function clockOf(day: string): Environment {
  return { NODE_OPTIONS: preloaded('day-clock.js'), TEST_CLOCK_APART: String(Date.parse(day) - Date.now()) }
}

/** Node runs what is preloaded before anything else. */
function preloaded(name: string): string {
  return `${process.env.NODE_OPTIONS ?? ''} --import=${pathToFileURL(`tests/setup/${name}`).href}`
}

function sandboxControl(url: string): SandboxControl {
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
    setFaults: async (rules) => void (await call('PUT', 'faults', rules)),
    setParticipant: async (identifier, change) =>
      void (await call('PUT', `participants/${encodeURIComponent(identifier)}`, change)),
  }
}

async function answers(url: string, end: Promise<number>, log: () => string): Promise<void> {
  let over = false
  void end.then(() => {
    over = true
  })
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; ) {
    if (over) break
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The app did not start:\n${log()}`)
}
