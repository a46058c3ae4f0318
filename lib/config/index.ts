import 'server-only'
import type { Config } from './config'
import { readConfig } from './read'

export type { Config } from './config'

/** Whether this is `next dev`, which needs a looser Content-Security-Policy. */
export const isDevelopment = process.env.NODE_ENV === 'development'

let loaded: Config | undefined

/**
 * The configuration. `checkConfig` has proved it at start, so this throws only where the app runs without
 * having been started, and then without a value in the message.
 */
export function config(): Config {
  if (!loaded) {
    const result = readConfig(process.env)
    if ('problems' in result)
      throw new Error('The configuration is not complete; start the server to see why.')
    loaded = result.config
  }
  return loaded
}

/** What is wrong with the environment (`problems`: the server must not start) and what looks odd (`warnings`). */
export function checkConfig(): { problems: string[]; warnings: string[] } {
  const result = readConfig(process.env)
  return 'problems' in result
    ? { problems: result.problems, warnings: [] }
    : { problems: [], warnings: result.warnings }
}
