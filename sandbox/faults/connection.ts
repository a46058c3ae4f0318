import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type { SandboxEnv } from '../server/context'

/** Waits that many milliseconds, or until the signal aborts. The sandbox may be stopped meanwhile. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // An abort only ends the waiting earlier.
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
}

/** Never answers: keeps the connection until the signal aborts or the client gives up, then closes it. */
export async function hang(c: Context<SandboxEnv>, signal: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
    c.env.outgoing.once('close', resolve)
  })
  return drop(c)
}

/** Closes the connection without an answer. */
export function drop(c: Context<SandboxEnv>): Promise<never> {
  c.env.outgoing.destroy()
  return noAnswer()
}

/** Sends the head and half of the body that the handlers made. */
export async function sendHalf(c: Context<SandboxEnv>): Promise<void> {
  const { outgoing } = c.env
  const body = Buffer.from(await c.res.arrayBuffer())
  // An answer without a body has no middle: it announces one, and breaks off before it.
  const length = Math.max(body.length, 2)
  outgoing.writeHead(c.res.status, { ...Object.fromEntries(c.res.headers), 'Content-Length': length })
  outgoing.flushHeaders()
  await new Promise((resolve) => outgoing.write(body.subarray(0, body.length / 2), resolve))
}

/** The connection is gone, and nobody waits for an answer: whatever Hono would write goes nowhere, so it gets none. */
function noAnswer(): Promise<never> {
  return new Promise(() => undefined)
}
