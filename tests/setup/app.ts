import type { ChildProcess } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { type Environment, ended, startNext, stop } from '../../scripts/processes'
import { copyApp, DEVELOPMENT_COPY } from './app-copy'
import { secretsIn } from './log-secrets'
import { freePorts } from './ports'

/** Optional settings of the app: empty, so that no `.env.local` of the developer's can reach a test. */
export const NO_OPTIONS: Environment = {
  MYDATAHELPS_SERVICE_URL: '',
  MYDATAHELPS_SCOPES: '',
  MYDATAHELPS_FILE_STORAGE: '',
  MYDATAHELPS_DELEGATED_CLIENT_ID: '',
  MYDATAHELPS_DELEGATED_CLIENT_SECRET: '',
  PARTICIPANT_TOKENS_KEPT: '',
  PARTICIPANT_ENROLLMENT: '',
  TRACK_EVENTS: '',
  TRUSTED_PROXIES: '',
  OIDC_API_AUDIENCE: '',
  TOKEN_ALLOWED_ORIGINS: '',
  SESSION_IDLE_MINUTES: '',
  SESSION_MAX_HOURS: '',
  REDIS_URL: '',
  SHUTDOWN_DELAY_SECONDS: '',
  OTEL_EXPORTER_OTLP_ENDPOINT: '',
}

const START_TIMEOUT_MS = 120_000

/** A process of the app. */
export type App = {
  /** What it wrote to its terminal so far. */
  log: () => string
  /** Moves its clock, and nobody else's. Only with TEST_MOVABLE_CLOCK. */
  passTime: (milliseconds: number) => Promise<void>
  /** Bytes that it holds after tidying up. Only where there is TEST_MOVABLE_CLOCK. */
  memory: () => Promise<number>
  /** Ends it as a crash would: at once, with what it was doing left undone. */
  kill: () => Promise<void>
  /** Ends it. Rejects if it has written down a secret, a token, or something of a participant. */
  stop: () => Promise<void>
}

/** Starts the app, as `startSite` does, which has its settings from the sandbox. */
export async function startApp(port: number, settings: Environment, folder?: string): Promise<App> {
  const [clockPort] = await freePorts(1)
  const development = Boolean(settings.TEST_DEVELOPMENT_SERVER)
  if (development) await copyApp(DEVELOPMENT_COPY)
  const command = development ? ['dev', DEVELOPMENT_COPY] : ['start', ...(folder ? [folder] : [])]
  const app = startNext(
    [...command, '--hostname', '127.0.0.1', '--port', String(port)],
    { ...NO_OPTIONS, ...settings, ...(settings.TEST_MOVABLE_CLOCK ? movableClock(clockPort) : {}) },
    'pipe',
  )
  return running(app, { port, clockPort, settings })
}

/** What a process of the app, or of the authenticator alone, can be asked, once it answers. */
export async function running(
  app: ChildProcess,
  { port, clockPort, settings }: { port: number; clockPort: number | undefined; settings: Environment },
): Promise<App> {
  let log = ''
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (text: Buffer) => (log += text))
  await answers(`http://localhost:${port}/api/health`, ended(app), () => log)

  return {
    log: () => log,
    passTime: (milliseconds) => moveClock(clockPort, milliseconds),
    memory: async () => Number(await (await fetch(`http://127.0.0.1:${clockPort}`)).text()),
    kill: async () => {
      app.kill('SIGKILL')
      await ended(app)
    },
    stop: async () => {
      await stop(app)
      // Each test that starts the app tests this as well, and says so by failing at its end.
      const { OIDC_CLIENT_SECRET = '', NEXTAUTH_SECRET = '' } = settings
      const secrets = [OIDC_CLIENT_SECRET, ...NEXTAUTH_SECRET.split(',').map((secret) => secret.trim())]
      const leaks = secretsIn(log, secrets.filter(Boolean))
      if (leaks.length > 0) throw new Error(`The log of the app holds:\n${leaks.join('\n')}`)
    },
  }
}

/** Moves the clock of a process that was started with `movableClock`. */
export async function moveClock(port: number | undefined, milliseconds: number): Promise<void> {
  const moved = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: `${milliseconds}` })
  if (!moved.ok) throw new Error('A clock did not move.')
}

export function movableClock(port: number | undefined): Environment {
  return { NODE_OPTIONS: preloaded('movable-clock.js'), TEST_CLOCK_PORT: String(port) }
}

/** Node runs what is preloaded before anything else. */
export function preloaded(name: string): string {
  return `${process.env.NODE_OPTIONS ?? ''} --import=${pathToFileURL(`tests/setup/${name}`).href}`
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
