import { request } from 'node:http'
import { createServer } from 'node:https'
import { selfSigned } from './self-signed'

export type TlsFront = {
  /** Where people reach the app. */
  url: string
  /** Says where the app listens, which it does only when it has been told this address. */
  passTo: (appUrl: string) => void
  stop: () => Promise<void>
}

/** A reverse proxy that ends TLS, as it stands in front of a deployed app. Its certificate nobody vouches for. */
export async function startTlsFront(): Promise<TlsFront> {
  let target = ''
  const server = createServer(selfSigned(), (incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': incoming.headers.host,
    }
    const passed = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(outgoing)
      },
    )
    passed.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.')
  return {
    url: `https://localhost:${address.port}`,
    passTo: (appUrl) => {
      target = appUrl
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
