/**
 * Preloaded by `npm start` (`node --import`): puts the front before whatever server Next makes, which lets nobody say how
 * it is made. So the front is the same for `next start` and for the `server.js` of a standalone build.
 */
import http from 'node:http'
import { front } from './front.js'
import { LIMITS } from './limits.js'
import { endWithSignal } from './shutdown.js'

const { createServer } = http

/** @param {[http.RequestListener] | [http.ServerOptions, http.RequestListener]} given */
http.createServer = (...given) => {
  const listener = given.at(-1)
  const options = given.length > 1 ? given[0] : {}
  const server = createServer({ ...options, ...LIMITS }, front(listener))
  // In production there are no web sockets. With a listener, each request for one would be held open, past all limits.
  server.on('listening', () => server.removeAllListeners('upgrade'))
  endWithSignal(server)
  return server
}
