import { hkdfSync, randomUUID } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'

/** Said to the library each time: a cookie is anybody's to write, and must not choose how it is read. */
const ALGORITHM = 'dir'
const ENCRYPTION = 'A256GCM'

/** What was sealed, and with which of the secrets. */
export type Opened = { claims: JWTPayload; secret: string }

/**
 * Seals claims so that only this app can make, read or change them, in the form that NextAuth gives to its cookies.
 * The first secret seals and each of them opens, so that a secret can be changed while people are signed in.
 */
export function createSealing(secrets: readonly [string, ...string[]]) {
  return {
    /** Lasts for so many seconds. What is sealed for one purpose does not open for another. */
    seal(claims: JWTPayload, seconds: number, purpose = ''): Promise<string> {
      return new EncryptJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION })
        .setIssuedAt()
        .setExpirationTime(Math.ceil(Date.now() / 1000 + seconds))
        .setJti(claims.jti ?? randomUUID())
        .encrypt(keyOf(secrets[0], purpose))
    },

    /** Nothing if it is forged, damaged, over, or for another purpose. */
    async open(sealed: string, purpose = ''): Promise<Opened | undefined> {
      for (const secret of secrets) {
        try {
          const { payload } = await jwtDecrypt(sealed, keyOf(secret, purpose), {
            keyManagementAlgorithms: [ALGORITHM],
            contentEncryptionAlgorithms: [ENCRYPTION],
            requiredClaims: ['jti', 'iat', 'exp'],
          })
          return { claims: payload, secret }
        } catch {
          // The next secret may open it.
        }
      }
      return undefined
    },
  }
}

function keyOf(secret: string, purpose: string): Uint8Array {
  const info = `NextAuth.js Generated Encryption Key${purpose ? ` (${purpose})` : ''}`
  return new Uint8Array(hkdfSync('sha256', secret, purpose, info, 32))
}
