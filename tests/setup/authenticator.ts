import { readFileSync } from 'node:fs'
import { ended, startProgram } from '../../scripts/processes'
import { type App, movableClock, NO_OPTIONS, running } from './app'
import { freePorts } from './ports'
import type { Site } from './site'

const BUILT = 'dist/authenticator.cjs'

/** Hundredths of a second, in which Linux counts what a process has worked. */
const TICKS_A_SECOND = 100

export type Alone = App & {
  url: string
  /**
   * What it took to start, in seconds of work, and what it holds before anybody has asked for anything, in megabytes as
   * container platforms count them (1,048,576 bytes). Linux tells.
   */
  atRest: { seconds: number; megabytes: number } | undefined
}

/** Builds the authenticator alone, and starts it beside a site, against the same sandbox and with the same settings. */
export async function startAuthenticator(
  site: Site,
  settings: Record<string, string>,
  clock: 'movable' | 'real' = 'movable',
): Promise<Alone> {
  const build = startProgram(
    process.execPath,
    ['--import', 'tsx', 'scripts/build-authenticator.ts'],
    {},
    'inherit',
  )
  if ((await ended(build)) !== 0) throw new Error('The authenticator was not built.')
  const [port = 0, clockPort] = await freePorts(2)
  // What only those need who sign people in.
  const { OIDC_CLIENT_ID: _, OIDC_CLIENT_SECRET: __, NEXTAUTH_URL: ___, ...environment } = site.environment
  const all = { ...environment, ...settings }
  const child = startProgram(
    process.execPath,
    ['--max-semi-space-size=1', BUILT],
    { ...NO_OPTIONS, ...all, PORT: String(port), ...(clock === 'movable' ? movableClock(clockPort) : {}) },
    'pipe',
  )
  const app = await running(child, { port, clockPort, settings: all })
  return { url: `http://localhost:${port}`, atRest: restOf(child.pid), ...app }
}

function restOf(pid: number | undefined): Alone['atRest'] {
  if (process.platform !== 'linux') return undefined
  const [, kilobytes] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  // Behind the name, which may have anything in it: user time and system time are the 12th and 13th.
  const numbers = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  const ticks = Number(numbers[11]) + Number(numbers[12])
  return { seconds: ticks / TICKS_A_SECOND, megabytes: Number(kilobytes) / 1024 }
}
