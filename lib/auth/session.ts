import 'server-only'
import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import type { z } from 'zod'
import { config } from '@/lib/config'
import { sessionClaims } from './claims'

export type SignedInUser = {
  /** The provider's name for the person. */
  sub: string
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

/**
 * Who is this? The signed-in user of the current request, or null. The one place that answers it: the gate of
 * the pages, the token endpoint and the data functions all ask here.
 */
export const currentUser = cache(async (): Promise<SignedInUser | null> => {
  const session = await readSession()
  if (!session) return null
  const { idToken: _, ...person } = session
  return {
    ...person,
    key: createHmac('sha256', config().sessionSecret).update(session.sub).digest('base64url'),
  }
})

/** The content of the session cookie, or null if there is none, or it is forged or has expired. */
export async function readSession(): Promise<z.infer<typeof sessionClaims> | null> {
  // Only the cookies are handed over: with the headers, an `Authorization` header would count as a session too.
  const request = { cookies: await cookies(), headers: {} } as unknown as NextRequest
  const token = await getToken({
    req: request,
    secret: config().sessionSecret,
    cookieName: sessionCookieName(),
  })
  return sessionClaims.safeParse(token).data ?? null
}

/** NextAuth's name for the cookie; a long session is spread over cookies with `.0`, `.1`… behind the name. */
export function sessionCookieName(): string {
  return config().appUrl.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}
