import { createServer, type Server } from 'node:http'
import { StartError } from './settings'

export type Listening = {
  server: Server
  port: number
}

/**
 * Takes a port, or any free one for 0, before anything answers there: the addresses that the sandbox gives out hold it.
 * Throws a StartError, naming the variable to change, when the port cannot be had.
 */
export function listen(host: string, port: number, variable: string): Promise<Listening> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'another program uses it' : message
      const way = `Set ${variable} to another port`
      reject(new StartError(`The sandbox cannot start: port ${port} is not free (${reason}). ${way}.`))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : port })
    })
  })
}
