import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerAsEnding } from '@/front/shutdown'
import type { Handler } from '@/lib/authenticator'
import { log } from '@/lib/log'

/** Those that a `Request` can have; none of them brings a body that anybody would read. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Puts a handler behind Node's own server. `isEnding` says whether the process has been told to end: then readiness says no,
 * and no connection is kept. A bug in the handler is one answer of 500, which says nothing of it.
 */
export function listener(handler: Handler, isEnding: () => boolean): RequestListener {
  return (request, response) => {
    void answer(handler, request, response, isEnding()).catch((error: unknown) => {
      log.error({ problem: error instanceof Error ? error.name : 'unknown' }, 'request_failed')
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { Connection: 'close' }).end()
    })
  }
}

async function answer(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  isOver: boolean,
): Promise<void> {
  const { method = '', url = '' } = request
  // What is left of the request, if it has a body, is not read.
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) response.setHeader('Connection', 'close')
  if (!url.startsWith('/')) return void response.writeHead(400).end()
  if (!METHODS.includes(method)) return void response.writeHead(405).end()
  if (isOver && answerAsEnding(request, response)) return

  const given = await handler(new Request(`http://localhost${url}`, { method, headers: headersOf(request) }))
  response.writeHead(given.status, Object.fromEntries(given.headers))
  response.end(method === 'HEAD' ? undefined : Buffer.from(await given.arrayBuffer()))
}

function headersOf({ headers, socket }: IncomingMessage): Headers {
  const copy = new Headers()
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) copy.set(name, String(value))
  // As each proxy does: the last address is the one that was seen here, whatever was written before it.
  const seen = [copy.get('x-forwarded-for'), socket.remoteAddress].filter(Boolean).join(', ')
  copy.set('x-forwarded-for', seen)
  return copy
}
