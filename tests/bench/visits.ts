import type { Browser } from '@playwright/test'
import type { CookieJar } from '../setup/cookie-jar'
import type { Site } from '../setup/site'
import { startBareClient } from './bare-client'
import { type Phone, slowPhone, type Visit } from './phone'
import { atMost, type Goal, median, type Row } from './rows'
import { startSilentProxy } from './silent-proxy'

const VISITS = 7

type State = { cookies: Cookie[]; origins: [] }
type Cookie = {
  name: string
  value: string
  domain: string
  path: string
  expires: number
  httpOnly: boolean
  secure: boolean
  sameSite: 'Lax'
}

/** What a participant waits for, on a slow phone. */
export async function visitRows(browser: Browser, site: Site, jar: CookieJar): Promise<Row[]> {
  const state = stateOf(jar, site)
  const bare = await startBareClient(site, jar)
  const silent = await startSilentProxy(site.appUrl)
  const cold: Visit[] = []
  const warm: Visit[] = []
  const withoutAnswers: Visit[] = []
  const bareClient: Visit[] = []
  const moves: number[] = []
  const barePage: Pick<Visit, 'kibibytes' | 'requests'>[] = []
  // In turn, so that a machine which slows down for a while slows all of them.
  for (let turn = 0; turn < VISITS; turn++) {
    const ours = await slowPhone(browser, state)
    cold.push(await ours.visit(site.appUrl))
    await ours.page.goto('about:blank')
    warm.push(await ours.visit(site.appUrl))
    await ours.close()

    const walker = await slowPhone(browser, state)
    moves.push(await move(walker, site.appUrl))
    await walker.close()

    const alone = await slowPhone(browser, state)
    withoutAnswers.push(await alone.visit(silent.url))
    await alone.close()

    const client = await slowPhone(browser, { cookies: [], origins: [] })
    bareClient.push(await client.visit(bare.url))
    await client.close()
  }
  for (let turn = 0; turn < 2; turn++) {
    const phone = await slowPhone(browser, state)
    barePage.push(await phone.load(`${site.appUrl}/bench`))
    await phone.close()
  }
  bare.stop()
  silent.stop()

  const of = (visits: Visit[], what: keyof Visit) => median(visits.map((visit) => visit[what]))
  const seconds = (work: string, what: keyof Visit, goal?: Goal): Row[] => [
    {
      work,
      measured: of(cold, what),
      unit: 's',
      against: { what: "without the server's answers", measured: of(withoutAnswers, what) },
      ...(goal ? { goal } : {}),
    },
    {
      work: `  the same`,
      measured: of(cold, what),
      unit: 's',
      against: { what: 'a bare client of the SDK', measured: of(bareClient, what) },
      ...(what === 'shown'
        ? {
            goal: {
              text: 'at least 2 times faster',
              met: of(cold, what) * 2 <= of(bareClient, what),
            },
          }
        : {}),
    },
  ]
  const bytes = median(barePage.map(({ kibibytes }) => kibibytes))
  const requests = median(barePage.map((page) => page.requests))
  return [
    ...seconds('first survey to do on the screen', 'shown', atMost(1, of(cold, 'shown'), ' s')),
    ...seconds('"Start" answers a press', 'answered', atMost(2.3, of(cold, 'answered'), ' s')),
    ...seconds('frame of the survey asked for', 'frame'),
    {
      work: 'first survey on the screen, warm cache',
      measured: of(warm, 'shown'),
      unit: 's',
      goal: atMost(0.6, of(warm, 'shown'), ' s'),
    },
    {
      work: 'moving to another page, until its data is there',
      measured: median(moves),
      unit: 's',
      goal: atMost(0.6, median(moves), ' s'),
    },
    {
      work: 'bytes until "Start" answers',
      measured: of(cold, 'kibibytes'),
      unit: 'KiB',
      against: { what: 'a bare page', measured: bytes },
      goal: atMost(185, of(cold, 'kibibytes'), ' KiB'),
    },
    {
      work: 'requests until "Start" answers',
      measured: of(cold, 'requests'),
      unit: 'requests',
      against: { what: 'a bare page', measured: requests },
      goal: atMost(14, of(cold, 'requests')),
    },
    {
      work: 'layout shift',
      measured: Math.max(...cold.map(({ layoutShift }) => layoutShift)),
      unit: 'shift',
      goal: atMost(0, Math.max(...cold.map(({ layoutShift }) => layoutShift))),
    },
    {
      work: 'longest task, at a quarter of the speed',
      measured: of(cold, 'longestTask'),
      unit: 'ms',
      goal: atMost(200, of(cold, 'longestTask'), ' ms'),
    },
  ]
}

/** From the press of a link to the data on the other page, in seconds; the page has settled before. */
async function move({ page, load }: Phone, url: string): Promise<number> {
  await load(url)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLAnchorElement>('a[href="/surveys"]')
        // By then the router has fetched the page behind the link.
        setTimeout(() => {
          const start = performance.now()
          link?.click()
          const look = () => {
            if (document.body.innerText.includes('Done ')) resolve((performance.now() - start) / 1000)
            else requestAnimationFrame(look)
          }
          look()
        }, 3_500)
      }),
  )
}

function stateOf(jar: CookieJar, site: Site): State {
  const { host, hostname } = new URL(site.appUrl)
  const cookies = jar.all(host).map(
    ([name, value]): Cookie => ({
      name,
      value,
      domain: hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    }),
  )
  return { cookies, origins: [] }
}
