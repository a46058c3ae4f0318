import { createServer, type RequestListener, type Server } from 'node:http'

/** A real server on this machine, for what no fake network can play: bytes that come when they come. */
export async function listen(handle: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { server, url: `http://127.0.0.1:${address.port}/` }
}
