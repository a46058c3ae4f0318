import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type DiagnoseOptions, diagnose } from '../../scripts/doctor/diagnose'
import { asJson, asText } from '../../scripts/doctor/print'
import type { Step } from '../../scripts/doctor/step'
import type { Environment } from '../../scripts/processes'
import { secretsIn } from './log-secrets'

/** What no transcript may hold. */
const SECRETS = ['MYDATAHELPS_PRIVATE_KEY', 'OIDC_CLIENT_SECRET', 'NEXTAUTH_SECRET', 'REDIS_URL']

export type Examination = {
  steps: Step[]
  /** A step by its name; of several, the first that is not right. */
  step: (name: string) => Step | undefined
}

/** All the steps that the doctor takes with these settings. Throws if they tell a secret, or something of a participant. */
export async function examine(environment: Environment, options: DiagnoseOptions = {}): Promise<Examination> {
  // What does not answer at once does not answer.
  return collect(diagnose(environment, { milliseconds: 2_000, ...options }), [
    ...SECRETS.flatMap((name) => environment[name]?.split(/[,\n]|\\n/) ?? []),
    options.participantIdentifier ?? '',
  ])
}

/** Some of its steps; `secrets` are what they may not tell. */
export async function collect(all: AsyncIterable<Step>, secrets: string[]): Promise<Examination> {
  const steps: Step[] = []
  for await (const step of all) steps.push(step)
  const printed = `${steps.map(asText).join('\n')}\n${asJson(steps)}`
  const leaks = secretsIn(
    printed,
    secrets.filter((secret) => secret.length > 5),
  )
  if (leaks.length > 0) throw new Error(`The doctor tells:\n${leaks.join('\n')}`)
  return {
    steps,
    step: (name) => {
      const found = steps.filter((step) => step.name === name)
      return found.find(({ state }) => state !== 'ok') ?? found[0]
    },
  }
}

/** A server that a test plays, with TLS where there is a certificate. `stop` ends it. */
export async function play(
  listener: RequestListener,
  certificate?: { key: string; cert: string },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return {
    url: `http${certificate ? 's' : ''}://localhost:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
