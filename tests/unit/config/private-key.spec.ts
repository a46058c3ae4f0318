import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { configWith, PKCS1, PKCS8, privateKey, problemWith } from './environment'

const base64 = (text: string) => Buffer.from(text).toString('base64')

const forms: [what: string, pem: (pem: string) => string][] = [
  ['with real line breaks', (pem) => pem],
  ['with line breaks of Windows', (pem) => pem.replaceAll('\n', '\r\n')],
  ['on one line with \\n', (pem) => pem.replaceAll('\n', '\\n')],
  ['on one line with \\r\\n', (pem) => pem.replaceAll('\n', '\\r\\n')],
  ['as base64', base64],
  ['as base64 of one line with \\n', (pem) => base64(pem.replaceAll('\n', '\\n'))],
  ['as base64 in lines', (pem) => base64(pem).replace(/.{76}/g, '$&\n')],
  ['with space around it', (pem) => `\n  ${pem}\n`],
]

for (const [standard, pem] of [
  ['PKCS#1', PKCS1],
  ['PKCS#8', PKCS8],
] as const) {
  for (const [what, write] of forms) {
    test(`a ${standard} key ${what} is read`, () => {
      const { config } = configWith({ MYDATAHELPS_PRIVATE_KEY: write(pem) })
      expect(config.myDataHelps.privateKey.equals(privateKey)).toBe(true)
    })
  }
}

const pkcs8 = (key: KeyObject) => String(key.export({ type: 'pkcs8', format: 'pem' }))

const refused: [what: string, value: () => string][] = [
  ['an elliptic curve key', () => pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
  ['an Ed25519 key', () => pkcs8(generateKeyPairSync('ed25519').privateKey)],
  ['the public key', () => String(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }))],
  [
    'a key under a passphrase',
    () =>
      String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'leak' })),
  ],
  ['half a key', () => PKCS8.slice(0, PKCS8.length / 2)],
  ['the path of a file', () => '/run/keys/mydatahelps.pem'],
  // RS256 cannot be signed with it: without this, the app would start, and fail at the first participant.
  ['a key of 1024 bits', () => pkcs8(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
]

for (const [what, value] of refused) {
  test(`${what} is refused, without a word of it`, () => {
    const problem = problemWith('MYDATAHELPS_PRIVATE_KEY', value())
    expect(problem).toContain('is not an RSA private key')
    for (const line of value().split('\n')) {
      if (line.length > 10 && !line.startsWith('-----')) expect(problem).not.toContain(line)
    }
  })
}
