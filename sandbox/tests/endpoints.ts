import { createContext } from '../server/create-context'
import { createCredentials } from '../server/credentials'
import { myDataHelps } from '../server/mydatahelps'
import { readSettings } from '../server/settings'

export type Route = {
  method: string
  path: string
}

/** Every endpoint of the MyDataHelps origin; what applies to many of them ends in a star. */
export async function routes(): Promise<Route[]> {
  const addresses = {
    baseUrl: 'http://localhost:1/',
    issuer: 'http://localhost:2',
    appUrl: 'http://localhost:3',
  }
  const app = myDataHelps(createContext(readSettings({}), addresses, await createCredentials()))
  const found = app.routes
    .filter(({ path }) => !path.endsWith('*'))
    .map(({ method, path }) => `${method === 'ALL' ? 'POST' : method} ${path}`)
  return [...new Set(found)].map((line) => {
    const [method = '', path = ''] = line.split(' ')
    return { method, path }
  })
}

/** Puts a text in the place of every parameter of a route. */
export function fill(path: string, segment: string): string {
  return path.replace(/:[A-Za-z]+(\{[^/]*\})?/g, segment).replace(/^\//, '')
}
