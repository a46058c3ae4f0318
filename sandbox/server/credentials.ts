import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'

const generate = promisify(generateKeyPair)

export type ServiceKey = {
  publicKey: KeyObject
  privateKeyPem: string
}

/** What an app needs to talk to this sandbox: made at every start, and worth nothing after it. */
export type Credentials = {
  serviceAccount: { name: string; key: ServiceKey }
  client: { id: string; secret: string }
  /** Signs the ID tokens. */
  signingKey: JWK
  /** For the app to encrypt its own session cookies. */
  sessionSecret: string
}

export async function createCredentials(): Promise<Credentials> {
  const key = await createServiceKey()
  const signing = await generate('rsa', { modulusLength: 2048 })
  return {
    serviceAccount: { name: 'MyDataHelps.1234.sandbox', key },
    client: { id: 'embeddables-app', secret: randomBytes(32).toString('base64url') },
    signingKey: { ...signing.privateKey.export({ format: 'jwk' }) },
    sessionSecret: randomBytes(32).toString('base64url'),
  }
}

/** A key pair for the service account; the private half in PKCS#1, as MyDataHelps and its samples show it. */
export async function createServiceKey(): Promise<ServiceKey> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 })
  return { publicKey, privateKeyPem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() }
}
