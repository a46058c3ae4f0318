import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'

const generate = promisify(generateKeyPair)

/** What an app needs to talk to this sandbox: made at every start, and worth nothing after it. */
export interface Credentials {
  serviceAccount: { name: string; publicKey: KeyObject; privateKeyPem: string }
  client: { id: string; secret: string }
  /** Signs the ID tokens. */
  signingKey: JWK
  /** For the app to encrypt its own session cookies. */
  sessionSecret: string
}

export async function createCredentials(): Promise<Credentials> {
  const service = await generate('rsa', { modulusLength: 2048 })
  const signing = await generate('rsa', { modulusLength: 2048 })
  return {
    serviceAccount: {
      name: 'MyDataHelps.1234.sandbox',
      publicKey: service.publicKey,
      privateKeyPem: service.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    client: { id: 'embeddables-app', secret: randomBytes(32).toString('base64url') },
    signingKey: { ...signing.privateKey.export({ format: 'jwk' }) },
    sessionSecret: randomBytes(32).toString('base64url'),
  }
}
