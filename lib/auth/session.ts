import 'server-only'
import { createHmac } from 'node:crypto'
import { headers } from 'next/headers'
import { cache } from 'react'
import { config } from '@/lib/config'
import { issuerName, type PersonName, personKey } from '@/lib/participants/person'
import { store } from '@/lib/store'
import { personClaims, sessionClaims } from './claims'
import { cookieName, cookiesOf } from './cookies'
import { createSealing } from './sealing'
import { createSessionLife, type SessionLife, type SessionTerm } from './session-life'

export type SignedInUser = PersonName & {
  firstName?: string | undefined
  lastName?: string | undefined
  /** Known since sign-in, unless the person was not enrolled then or MyDataHelps could not be asked. */
  participantID?: string | undefined
  /** The participant's language and time zone, as MyDataHelps wrote them at sign-in. */
  language?: string | undefined
  timeZone?: string | undefined
  /** Stands for the person in the browser, which can compare it but learns nothing from it. */
  key: string
}

type Session = { user: SignedInUser; term: SessionTerm }
type LiveSession = Session & { life: SessionLife }

/**
 * Who is this? The signed-in user of the current request, or null. The one place that answers it: the gate of
 * the pages, the token endpoint and the data functions all ask here.
 */
export async function currentUser(): Promise<SignedInUser | null> {
  return (await currentSession())?.user ?? null
}

/** The session of the current request, if it is signed in, not signed out, and not over. Asking makes it no longer. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  for (const session of await sessionsOf((await headers()).get('cookie'))) {
    const life = await sessionLife().lifeOf(session.term)
    if (life) return { ...session, life }
  }
  return null
})

/** Somebody is active in the session of the current request. Gives its life from now on, or null if it is over. */
export async function countActivity(surveyOpen?: boolean): Promise<SessionLife | null> {
  const session = await currentSession()
  return (session && (await sessionLife().countActivity(session.term, surveyOpen))) ?? null
}

/** Every session that the cookies are proof of, whether it is over or not. There is one, unless somebody has planted others. */
export async function sessionsOf(cookieHeader: string | null): Promise<Session[]> {
  const sessions: Session[] = []
  for (const [name, value] of cookiesOf(cookieHeader)) {
    const opened = name === cookieName('session-token') ? await sealing().open(value) : undefined
    const claims = sessionClaims.safeParse(opened?.claims).data
    if (!opened || !claims) continue
    const { jti, iat, exp } = claims
    // Made with another setting, it lasts no longer than a session of today.
    const endsAt = Math.min(exp * 1000, iat * 1000 + config().session.maxMs)
    const issuer = issuerName(config().identityProvider.issuer)
    // Whom a former provider vouched for is nobody to this one, which may call somebody else so.
    if (claims.issuer !== undefined && claims.issuer !== issuer) continue
    const person = { ...personClaims.parse(claims), issuer }
    const key = keyOf(claims.issuer === undefined ? claims.sub : personKey(person), opened.secret)
    sessions.push({ user: { ...person, key }, term: { id: jti, endsAt } })
  }
  return sessions
}

/**
 * Pages that are open stay whose they are: when the secret changes, since the key is made with the one that opened the
 * session, and in a session from before it said of which issuer it is, which other instances may still call by the `sub`.
 */
function keyOf(name: string, secret: string): string {
  return createHmac('sha256', secret).update(name).digest('base64url')
}

export function sealing() {
  return createSealing(config().sessionSecrets)
}

export function sessionLife() {
  return createSessionLife({ store: store(), now: Date.now, idleMs: config().session.idleMs })
}
