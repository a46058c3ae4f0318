import { createCredentials } from './credentials'
import type { Addresses } from './environment-block'
import { listen } from './listen'
import type { Settings } from './settings'

export type RunningSandbox = {
  /** The environment that points an app here, in dotenv form. */
  environment: string
  stop: () => void
}

/** Starts both servers; resolves when both answer. Throws a StartError for a port that cannot be had. */
export async function startServers(settings: Settings): Promise<RunningSandbox> {
  // The keys are made beside the loading of the code, not before it: together they take half of the start.
  const credentialsCreated = createCredentials()
  const [myDataHelps, identity] = await Promise.all([
    listen(settings.host, settings.port, 'SANDBOX_PORT'),
    listen(settings.host, settings.identityPort, 'SANDBOX_IDENTITY_PORT'),
  ])
  const addresses: Addresses = {
    // Always by the name localhost: the SDK trusts messages from there, and from no other local address.
    baseUrl: `http://localhost:${myDataHelps.port}/`,
    issuer: `http://localhost:${identity.port}`,
    appUrl: settings.appUrl,
  }
  const { createListeners } = await import('./listeners')
  const credentials = await credentialsCreated
  const listeners = createListeners(settings, addresses, credentials)
  myDataHelps.server.on('request', listeners.myDataHelps)
  identity.server.on('request', listeners.identityProvider)

  return {
    environment: listeners.environment,
    stop: () => {
      for (const { server } of [myDataHelps, identity]) {
        server.close()
        // Browsers keep connections open for minutes; nobody wants to wait for those.
        server.closeAllConnections()
      }
    },
  }
}
