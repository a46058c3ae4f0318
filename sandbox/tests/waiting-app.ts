import { createServer } from 'node:http'

export type WaitingApp = {
  /** Where it answers, without a trailing slash. */
  url: string
  stop: () => void
}

/**
 * An app that says nothing but that it is there, for a browser that is sent back to it. It must be a real one: what a
 * redirect leads to passes by `page.route`, and reaches whatever listens at that address, or nothing.
 */
export async function startWaitingApp(): Promise<WaitingApp> {
  const server = createServer((_, response) => response.end('The app'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The app got no port')
  return {
    url: `http://localhost:${address.port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
