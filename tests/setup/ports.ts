import { createServer } from 'node:net'

/**
 * Where programs look for a port of their own, systems give out those from 32768 or 49152 on. One of those, found
 * free and closed again, could be somebody's connection before the server that it is for has opened it.
 */
const FIRST = 11_000
const COUNT = 20_000
/** As many as a process may want in a row before another one's begin. */
const STRIDE = 40

/** Each process begins elsewhere, or two that run side by side would find the same ports free. */
let next = (process.pid * STRIDE) % COUNT

/** Ports that nobody uses now, so that the tests can run beside each other and beside `npm run dev`. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  for (let tried = 0; ports.length < count && tried < COUNT; tried++) {
    const port = FIRST + next
    next = (next + 1) % COUNT
    if (await isFree(port)) ports.push(port)
  }
  if (ports.length < count) throw new Error('No port is free.')
  return ports
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
