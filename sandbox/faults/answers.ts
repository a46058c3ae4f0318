import type { Context } from 'hono'
import { html } from 'hono/html'
import type { SandboxEnv } from '../server/context'

/** Answers that have no body, by HTTP: to give them one is an error. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304])

type GivenAnswer = {
  status: number
  headers?: Record<string, string> | undefined
  body?: unknown
}

/** The answer that a rule spells out. */
export function givenAnswer({ status, headers = {}, body }: GivenAnswer): Response {
  const message = { message: 'The sandbox was told to answer like this.' }
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  const text = typeof body === 'string' ? body : JSON.stringify(body === undefined ? message : body)
  const sent = new Headers({ 'Content-Type': type, ...headers })
  return new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers: sent })
}

/** Puts another body into the answer that the handlers made, and leaves its status and its type. */
export async function replaceBody(
  c: Context<SandboxEnv>,
  change: (body: Buffer) => Buffer | string,
): Promise<void> {
  const { status, headers } = c.res
  const changed = change(Buffer.from(await c.res.arrayBuffer()))
  const kept = new Headers(headers)
  kept.delete('Content-Length')
  const body = typeof changed === 'string' ? changed : new Uint8Array(changed)
  // The old answer's headers would be added to the new one's, its length among them.
  c.res = undefined
  c.res = new Response(WITHOUT_BODY.has(status) ? null : body, { status, headers: kept })
}

/** Cuts the end off, where every kind of JSON needs it, and puts something there that none allows. */
export function broken(body: Buffer): Buffer {
  return Buffer.concat([body.subarray(0, Math.max(body.length - 1, 0)), Buffer.from(',]~')])
}

export function firstHalf(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2))
}

/** A page by someone who stands in the way, and knows nothing of the API. */
export function proxyPage(status: number): Response {
  const page =
    '<!doctype html><html lang="en"><title>Network</title><h1>Please sign in to this network</h1></html>'
  return givenAnswer({ status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page })
}

/** A survey page that loads, and then neither shows nor says anything. */
export async function silentFrame(): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Simulator</title>
  <p>Simulator: this page was told to stay silent.</p>
</html>`
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors *",
      'Cache-Control': 'no-store',
    },
  })
}
