import { expect, test } from '@playwright/test'
import { secretsIn } from '../setup/log-secrets'

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
const LEAKS = [
  `{"level":30,"token":"${JWT}","msg":"careless"}`,
  '{"level":30,"cookie":"eyJhbGciOiJkaXIifQ..c2VhbGVk.dGV4dA.dGFn"}',
  '{"level":30,"access_token":"0123456789abcdef0123456789abcdef"}',
  'authorization: Bearer abc',
  '-----BEGIN RSA PRIVATE KEY-----',
  '{"sub":"ana.rivera"}',
  '{"name":"Ben Okafor"}',
  '{"email":"somebody@example.org"}',
  '{"answers":["1990-05-17"]}',
  'client_secret=of-this-site',
]
for (const line of LEAKS) {
  test(`is found: ${line.slice(0, 40)}`, () => {
    expect(secretsIn(`something\n${line}\nmore`, ['of-this-site'])).toEqual([expect.stringContaining(line)])
  })
}

test('what a log is for is not', () => {
  const log = `
    {"level":30,"time":1795663586378,"what":"mint","outcome":"minted","who":"2IaIKXXV-dJBVG91Ye9O2Y8jxeaQb9ZRUaKPQuBIrtw","scopes":"SurveyTasks:read api","ms":278,"request":"c1f5347c-291b-41a0-a7bb-38a8f891b3ca","msg":"audit"}
    {"level":40,"code":"unavailable","detail":"status 503","msg":"enrollment_not_known"}
    - Local:         http://localhost:15920`
  expect(secretsIn(log, ['of-this-site'])).toEqual([])
})
