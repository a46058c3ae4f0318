import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { cookiesOf } from './cookies'
import { knownProvider } from './discovery'
import { authOptions } from './options'

type Question = {
  method: 'GET' | 'POST'
  action: string
  query?: Record<string, string>
  body?: Record<string, string>
  /** By name. */
  cookies?: Record<string, string>
  /** The one of the secrets that sealed these cookies; the first if left out. NextAuth knows one at a time. */
  secret?: string | undefined
}

type Answer = {
  body: unknown
  /** Where it sends the browser. */
  location: string | undefined
  /** What it sets, by name: the value, and the whole line of `Set-Cookie`. */
  cookies: Map<string, { value: string; line: string }>
}

/** A provider that sends its answers drop by drop must not hold a browser longer than this. */
const LONGEST_MS = 20_000

/**
 * Asks NextAuth, which is given what this app has read and understood of a request and nothing else. It believes much of
 * what a request says: whichever cookies begin like its own, a body of any shape, parameters that it passes on to the
 * provider; and it throws at what it does not expect. Rejects if the provider takes too long.
 */
export async function askNextAuth({
  method,
  action,
  query,
  body = {},
  cookies = {},
  secret,
}: Question): Promise<Answer> {
  const headers = new Map<string, string | string[]>()
  let content: unknown
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | string[]) {
      headers.set(name.toLowerCase(), value)
      return response
    },
    send: (answer: unknown) => {
      content = answer
    },
    end: () => undefined,
  }
  const request = { method, query: { ...query, nextauth: action.split('/') }, body, cookies, headers: {} }
  const needsProvider = /^(signin|callback)/.test(action)
  const options = authOptions(needsProvider ? await knownProvider() : undefined, secret)
  // NextAuth speaks the language of Next's older API routes: this much of it.
  const answered = NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  )
  const late = new Promise((_, reject) => setTimeout(reject, LONGEST_MS, new Error('too late')).unref())
  await Promise.race([answered, late])

  const lines = [headers.get('set-cookie') ?? []].flat()
  return {
    body: content,
    location: headers.get('location')?.toString(),
    cookies: new Map(
      lines.map((line) => {
        const [[name, value] = ['', '']] = cookiesOf(line)
        return [name, { value, line }]
      }),
    ),
  }
}
