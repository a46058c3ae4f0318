import { connect } from 'node:net'
import type { SandboxClient } from './sandbox-client'

/** Longer than any honest answer takes, even on a busy machine. */
const PATIENCE_MILLISECONDS = 30_000

/** Sends what no honest client would, and notes down the answers that no endpoint may give. */
export class Attack {
  readonly problems: string[] = []

  constructor(
    private readonly baseUrl: string,
    private readonly tokens: { service: string; participant: string },
  ) {}

  /** Sends one request; notes down an answer that no endpoint may give. */
  async send(
    method: string,
    path: string,
    { body, headers }: { body?: BodyInit; headers?: Record<string, string> } = {},
  ) {
    const token = path.includes('/administration/') ? this.tokens.service : this.tokens.participant
    const name = `${method} /${path.slice(0, 150)} ${String(body).slice(0, 60)}`
    try {
      const response = await fetch(this.baseUrl + path, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        headers: { Authorization: `Bearer ${token}`, ...headers },
        ...(body !== undefined && method !== 'GET' && { body }),
      })
      const text = await response.text()
      if (response.status >= 500) this.problems.push(`${name}: ${response.status} ${text}`)
      const isApi = /^\/*(api|sandbox|survey-frame\/surveys)\//.test(path)
      if (isApi && response.status >= 400 && !hasMessage(text))
        this.problems.push(`${name}: ${response.status} ${text}`)
    } catch (error) {
      this.problems.push(`${name}: ${error}`)
    }
  }
}

function hasMessage(text: string): boolean {
  try {
    return typeof JSON.parse(text).message === 'string'
  } catch {
    return false
  }
}

/** Sends bytes that no client would send; gives what came back before the connection closed. */
export async function sendRaw(sandbox: SandboxClient, bytes: string): Promise<string> {
  const { port } = new URL(sandbox.baseUrl)
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.setTimeout(PATIENCE_MILLISECONDS, () =>
      socket.destroy(new Error(`No answer to ${bytes.slice(0, 80)}`)),
    )
    socket.on('data', (data) => {
      received += data
    })
    // A server that refuses a request before it has read all of it may reset the connection, and take its answer along.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error),
    )
    socket.on('close', () => resolve(received))
  })
}
