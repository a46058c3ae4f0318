import { test as base, expect } from '@playwright/test'
import type { DiagnoseOptions } from '../../scripts/doctor/diagnose'
import { startSandbox } from '../../scripts/sandbox'
import { type Examination, examine } from './doctor'
import { freePorts } from './ports'
import { type SandboxControl, sandboxControl } from './site'
import { started } from './started'

export { expect }

/** A sandbox without an app, for the doctor to examine. */
type Patient = SandboxControl & {
  /** What points an app at it. */
  environment: Record<string, string>
  port: number
  examine: (changes?: Record<string, string>, options?: DiagnoseOptions) => Promise<Examination>
  /** The same, with a participant who is there for tests. */
  examineWithBen: (changes?: Record<string, string>, options?: DiagnoseOptions) => Promise<Examination>
  stop: () => Promise<unknown>
}

/** Tests of what the doctor says of the sandbox, which is started once for a file, and is as new for each test. */
export const test = base.extend<{ freshSandbox: undefined }, { patient: Patient }>({
  patient: started(startPatient),

  freshSandbox: [
    async ({ patient }, use) => {
      await patient.reset()
      await use(undefined)
    },
    { auto: true },
  ],
})

async function startPatient(): Promise<Patient> {
  const [port = 0, identityPort, appPort] = await freePorts(3)
  const sandbox = await startSandbox({
    SANDBOX_PORT: String(port),
    SANDBOX_IDENTITY_PORT: String(identityPort),
    // Nothing is there.
    SANDBOX_APP_URL: `http://localhost:${appPort}`,
  })
  // One scope, unless a test is about others.
  const environment = { ...sandbox.environment, MYDATAHELPS_SCOPES: 'Participant:read' }
  return {
    ...sandboxControl(`http://localhost:${port}`),
    environment,
    port,
    examine: (changes, options) => examine({ ...environment, ...changes }, options),
    examineWithBen: (changes, options) =>
      examine({ ...environment, ...changes }, { participantIdentifier: 'ben.okafor', ...options }),
    stop: sandbox.stop,
  }
}
