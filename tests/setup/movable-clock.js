/**
 * Preloaded into a process by a test: a clock that the test moves forward, over HTTP, with milliseconds as the body.
 * Without it a test of what happens after ten seconds would have to wait for them. Answers how many bytes the process
 * holds; that is counted after tidying up, or it would tell when that was last done.
 */
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

// A server that is started again goes on where the one before it was.
let moved = Number(process.env.TEST_CLOCK_APART ?? 0)
const RealDate = Date
const now = Date.now
const performanceNow = performance.now

globalThis.Date = class extends RealDate {
  // Next takes a Date of its own from this one, with what it has itself, and not with what it inherits.
  static parse = RealDate.parse
  static UTC = RealDate.UTC
  constructor(...given) {
    super(...(given.length === 0 ? [now() + moved] : given))
  }
  static now() {
    return now() + moved
  }
}
// What is kept for a while is counted by this one.
performance.now = () => performanceNow.call(performance) + moved

createServer(async (request, response) => {
  for await (const milliseconds of request) moved += Number(milliseconds)
  if (request.method === 'GET') collectGarbage()
  response.end(String(process.memoryUsage().heapUsed))
})
  .listen(Number(process.env.TEST_CLOCK_PORT), '127.0.0.1')
  .unref()
