import { generateKeyPairSync } from 'node:crypto'
import { expect } from '@playwright/test'
import { readConfig } from '@/lib/config/read'

export const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const PKCS8 = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
export const PKCS1 = String(privateKey.export({ type: 'pkcs1', format: 'pem' }))

/** What is needed and no more: all that has a default is left out. */
export const COMPLETE: Record<string, string> = {
  MYDATAHELPS_PROJECT_ID: '11111111-2222-4333-8444-555555555555',
  MYDATAHELPS_SERVICE_ACCOUNT: 'MyDataHelps.1234.test',
  MYDATAHELPS_PRIVATE_KEY: PKCS8,
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'study-app',
  OIDC_CLIENT_SECRET: 'kept-by-the-provider',
  NEXTAUTH_URL: 'https://study.example.org',
  NEXTAUTH_SECRET: 'q7Vb2kXw9Zr4Tn6Ys8Lp1Md3Fg5Hj0Qc',
}

type Variables = Record<string, string | undefined>

/** The configuration of a complete environment with these changes. */
export function configWith(changes: Variables = {}) {
  const result = readConfig({ ...COMPLETE, ...changes })
  if ('problems' in result) throw new Error(`Problems: ${result.problems.join(' ')}`)
  return result
}

/** The problems of an environment; there must be some. */
export function problemsOf(environment: Variables): string[] {
  const result = readConfig(environment)
  if (!('problems' in result)) throw new Error('This environment has no problems.')
  return result.problems
}

/** The one problem of a complete environment with these changes, which must be about `name`. */
export function problemWith(name: string, value: string | undefined): string {
  const problems = problemsOf({ ...COMPLETE, [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name} `))
  return problems[0] ?? ''
}
