import { createServer, type RequestListener } from 'node:http'

/** Serves on a free port of this computer. */
export async function serve(listener: RequestListener): Promise<{ url: string; stop: () => void }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
