import http from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'

/** Discovery, token and keys together. */
const PATIENCE_MS = 10_000
/** No answer of a provider is anywhere near this long. */
const MOST_BYTES = 1024 * 1024

/**
 * The connections to the identity provider while one visitor waits: all of them end at one deadline, and each when
 * more comes than any answer has. NextAuth's own time-out hears of the headers alone, and of no size at all, so that
 * a provider which drips, or never stops, would hold a sign-in, and fill the memory.
 */
export function providerAgent(issuer: string, { milliseconds = PATIENCE_MS } = {}): http.Agent {
  const deadline = Date.now() + milliseconds
  const agent = issuer.startsWith('https:') ? new https.Agent() : new http.Agent()
  const connect: http.Agent['createConnection'] = agent.createConnection.bind(agent)
  agent.createConnection = (...options) => {
    const socket = connect(...options)
    if (socket) limit(socket, deadline - Date.now())
    return socket
  }
  return agent
}

function limit(socket: Duplex, milliseconds: number): void {
  const end = (why: string) => socket.destroy(new Error(`The identity provider ${why}.`))
  const timer = setTimeout(end, Math.max(0, milliseconds), 'did not answer in time')
  let bytes = 0
  socket.on('data', (piece: Buffer) => {
    bytes += piece.byteLength
    if (bytes > MOST_BYTES) end('does not stop')
  })
  socket.on('close', () => clearTimeout(timer))
}
