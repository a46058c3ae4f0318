/**
 * `npm run bench`: what a participant waits for, what the server bears, and what it costs at MyDataHelps.
 * Prints a table and writes it to `.bench/results.json`. Needs nothing but the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { chromium } from '@playwright/test'
import { ended, startNext, stop } from '../../scripts/processes'
import { copyApp } from '../setup/app-copy'
import { findBrowser } from '../setup/browser'
import { freePorts } from '../setup/ports'
import { signInOverHttp } from '../setup/sign-in'
import { type Site, startSite } from '../setup/site'
import { bytesOfFirstPage } from './bytes'
import { memoryRow } from './memory'
import { atMost, median, type Row, tableOf } from './rows'
import { throughputRows } from './throughput'
import { upstreamRows } from './upstream'
import { visitRows } from './visits'

const FOLDER = '.bench/app'
const RESULTS = '.bench/results.json'
const STARTS = 3

/** Stand in the copy beside the app's own pages, for comparison. */
const FOR_COMPARISON = {
  'app/bench/page.tsx': `export default function BarePage() {
    return <p>A page that says one line.</p>
  }`,
  'app/bench/session/route.ts': `import type { NextRequest } from 'next/server'
  import { getToken } from 'next-auth/jwt'
  export async function GET(request: NextRequest) {
    const token = await getToken({ req: request, secret: process.env.NEXTAUTH_SECRET ?? '' })
    return Response.json({ sub: token?.sub ?? null })
  }`,
}

await main()

async function main(): Promise<void> {
  say('Building a copy of the app…')
  await copyApp(FOLDER, FOR_COMPARISON)
  const rows: Row[] = [await buildRow()]
  const bytes = bytesOfFirstPage(FOLDER)
  const site = await startSite({}, FOLDER)
  const path = await findBrowser()
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    rows.push(await startRow(site))
    say('Visiting on a slow phone…')
    const jar = await signInOverHttp(site, 'ben.okafor')
    // The first visit of all makes the server load its code.
    await jar.fetch(site.appUrl)
    rows.unshift(...(await visitRows(browser, site, jar)))
    say('Asking as often as possible…')
    rows.push(...(await throughputRows(site)))
    say('Counting calls…')
    rows.push(...(await upstreamRows(browser, site)), await memoryRow())
  } finally {
    await browser.close()
    await site.stop()
  }
  say(`${tableOf(rows)}\n`)
  say('What the scripts of the first page are for (KiB, each part compressed by itself):')
  for (const { what, kibibytes } of bytes) say(`${kibibytes.toFixed(1).padStart(7)}  ${what}`)
  mkdirSync('.bench', { recursive: true })
  const machine = { cores: availableParallelism(), node: process.version }
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows, bytes }, null, 2)}\n`,
  )
  say(`\nWritten to ${RESULTS}.`)
  process.exit(0)
}

async function buildRow(): Promise<Row> {
  const start = performance.now()
  if ((await ended(startNext(['build', FOLDER], {}, 'ignore'))) !== 0)
    throw new Error('The app does not build.')
  const measured = (performance.now() - start) / 1000
  return { work: 'build', measured, unit: 's', goal: atMost(15, measured, ' s') }
}

async function startRow(site: Site): Promise<Row> {
  const times: number[] = []
  for (let turn = 0; turn < STARTS; turn++) {
    const [port] = await freePorts(1)
    const start = performance.now()
    const app = startNext(
      ['start', FOLDER, '--hostname', '127.0.0.1', '--port', String(port)],
      site.environment,
      'ignore',
    )
    while (!(await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined))?.ok) await pause()
    times.push((performance.now() - start) / 1000)
    await stop(app)
  }
  const measured = median(times)
  return { work: 'start, until /api/health answers', measured, unit: 's', goal: atMost(1, measured, ' s') }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
