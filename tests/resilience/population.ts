import { z } from 'zod'
import { createSealing } from '@/lib/auth/sealing'
import { credentialsIn, Service } from '../contract/service'
import type { Site } from '../setup/site'
import { expect } from '../setup/site-test'

/** As many requests are under way at once. */
const CONNECTIONS = 24
/** As long as the app lets one last. */
const LONGEST_SESSION_S = 744 * 3600

export type Person = { identifier: string; cookie: string }

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number().positive() })
const refusal = z.object({ error: z.object({ code: z.string() }) })

/** That many participants, signed in. */
export async function signedIn(site: Site, count: number): Promise<Person[]> {
  const service = new Service(false, credentialsIn(site.environment))
  const identifiers = Array.from({ length: count }, (_, number) => `load-${number}`)
  const added = await service.administration('POST', 'participants', {
    participants: identifiers.map((participantIdentifier) => ({ participantIdentifier })),
  })
  const { results } = z
    .object({ results: z.array(z.object({ result: z.object({ id: z.guid() }) })) })
    .parse(await added.json())
  const sealing = createSealing([String(site.environment.NEXTAUTH_SECRET)])
  return Promise.all(
    identifiers.map(async (identifier, at) => {
      const claims = { sub: identifier, participantID: results[at]?.result.id }
      const sealed = await sealing.seal(claims, LONGEST_SESSION_S)
      return { identifier, cookie: `next-auth.session-token=${sealed}` }
    }),
  )
}

/** Everybody's work, by so many at a time. */
export async function byAll<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
}

/** Watches who is given which token, and what else is answered. */
export function watch(site: Site) {
  const tokens = new Map<string, string>()
  const refusals = new Map<string, number>()
  let asked = 0

  /** Gives the seconds that the token has to live, 0 where there is none. */
  async function ask({ identifier, cookie }: Person): Promise<number> {
    asked++
    const answer = await fetch(`${site.appUrl}/api/participant-token`, { headers: { cookie } })
    const body: unknown = await answer.json()
    if (answer.ok) {
      const { access_token, expires_in } = tokenAnswer.parse(body)
      expect(tokens.get(access_token) ?? identifier, 'the one to whom it was given before').toBe(identifier)
      tokens.set(access_token, identifier)
      return expires_in
    }
    const { code } = refusal.parse(body).error
    refusals.set(code, (refusals.get(code) ?? 0) + 1)
    return 0
  }

  return { tokens, refusals, ask, asked: () => asked }
}

/** Whose token MyDataHelps takes it for. */
export async function ownerOf(site: Site, token: string): Promise<string> {
  const answer = await fetch(`${site.myDataHelpsUrl}/api/v1/delegated/participant`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return z.object({ participantIdentifier: z.string() }).parse(await answer.json()).participantIdentifier
}

/** Tokens that MyDataHelps has given for participants since the last look. */
export async function mints(site: Site): Promise<number> {
  const requests = await site.sandbox.requests()
  await site.sandbox.forgetRequests()
  return requests.filter(
    ({ path, status, form }) =>
      path.endsWith('/connect/token') && form?.grant_type === 'delegated_participant' && status === 200,
  ).length
}
