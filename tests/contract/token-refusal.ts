import { expect } from '@playwright/test'

/** Why a live run cannot be sure of these. */
export const ERRORS =
  'MyDataHelps documents no errors of the token endpoint; IdentityServer answers 400 with these'

export async function expectRefusal(response: Response, error: string): Promise<void> {
  const answer = { status: response.status, body: await response.json() }
  expect(answer).toMatchObject({ status: 400, body: { error } })
  expect(response.headers.get('cache-control')).toContain('no-store')
}
