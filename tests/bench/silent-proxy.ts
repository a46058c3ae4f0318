import { request } from 'node:http'
import { serve } from './serve'

/**
 * The app, through a proxy that makes each page look as if the router had moved to it: the server asks nothing
 * for such a page, and leaves it all to the browser. Browsers let nobody set that header themselves.
 */
export async function startSilentProxy(appUrl: string) {
  return serve((incoming, answer) => {
    const headers = { ...incoming.headers, 'sec-fetch-dest': 'empty' }
    const outgoing = request(new URL(incoming.url ?? '/', appUrl), {
      method: incoming.method ?? 'GET',
      headers,
    })
    outgoing.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    // Whoever is cut off when the browser leaves has nothing to say.
    outgoing.on('error', () => answer.destroy())
    incoming.pipe(outgoing)
  })
}
