import { Agent, get } from 'node:http'
import { encode } from 'next-auth/jwt'
import { persistParticipant } from '../setup/administration'
import type { Site } from '../setup/site'
import { median, type Row } from './rows'

/** Enough that nobody meets the limit of requests a minute. */
const PARTICIPANTS = 250
const CONNECTIONS = 16
/** Many and short, in turn: what disturbs the machine for a while then disturbs all of them alike. */
const ROUNDS = 9
const ROUND_MS = 1_000

/** Requests a second, of the routes and the page of this app, and of a handler that only reads the session. */
export async function throughputRows(site: Site): Promise<Row[]> {
  const cookies = await signedIn(site)
  const document = { 'sec-fetch-dest': 'document' }
  const works = {
    token: { path: '/api/participant-token', headers: {} },
    session: { path: '/bench/session', headers: {} },
    page: { path: '/', headers: document },
    // As for a page to which the router moves, the server asks nothing.
    pageAlone: { path: '/', headers: { 'sec-fetch-dest': 'empty' } },
  }
  const rates: Record<keyof typeof works, number[]> = { token: [], session: [], page: [], pageAlone: [] }
  // The first time, everybody's token is minted.
  for (const cookie of cookies) await ask(new URL(works.token.path, site.appUrl), { cookie })
  // Only what is compared takes turns: what a page leaves behind would burden whichever came next.
  for (const pair of [['token', 'session'] as const, ['page', 'pageAlone'] as const]) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const work of pair) {
        const { path, headers } = works[work]
        rates[work].push(await rateOf(new URL(path, site.appUrl), headers, cookies))
      }
    }
  }
  const token = median(rates.token)
  const session = median(rates.session)
  return [
    {
      work: 'token route, the token in store',
      measured: token,
      unit: 'a second',
      against: { what: 'a handler that only reads the session', measured: session },
      goal: { text: 'at least 0.85', met: token / session >= 0.85 },
    },
    {
      work: 'the page with its data',
      measured: median(rates.page),
      unit: 'a second',
      against: { what: 'the page without', measured: median(rates.pageAlone) },
    },
  ]
}

async function signedIn(site: Site): Promise<string[]> {
  const secret = String(site.environment.NEXTAUTH_SECRET)
  const people = Array.from({ length: PARTICIPANTS }, (_, number) => `bench-${number}`)
  const cookies: string[] = []
  for (const sub of people) {
    await persistParticipant(site, { participantIdentifier: sub })
    cookies.push(`next-auth.session-token=${await encode({ token: { sub }, secret })}`)
  }
  return cookies
}

async function rateOf(url: URL, headers: Record<string, string>, cookies: string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const end = performance.now() + ROUND_MS
  let answered = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let turn = connection; performance.now() < end; turn += CONNECTIONS) {
        await ask(url, { ...headers, cookie: cookies[turn % cookies.length] ?? '' }, agent)
        answered++
      }
    }),
  )
  agent.destroy()
  return answered / (ROUND_MS / 1000)
}

/** Rejects unless the answer is 200: a route that refuses is quick, and would be taken for a good one. */
function ask(url: URL, headers: Record<string, string>, agent?: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url.pathname} answered ${response.statusCode}`))
      })
    }).once('error', reject)
  })
}
