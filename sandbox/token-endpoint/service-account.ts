import type { KeyObject } from 'node:crypto'
import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import { createServiceKey, type ServiceKey } from '../server/credentials'

export type ServiceAccount = ReturnType<typeof createServiceAccount>

/** The account that an app signs its assertions for. It may hold several keys, and assertions do not say which. */
export function createServiceAccount({ name, key }: { name: string; key: ServiceKey }) {
  let current = key
  const known: KeyObject[] = [key.publicKey]
  let accepted = [...known]
  let refused = 0
  return {
    name,

    get privateKeyPem(): string {
      return current.privateKeyPem
    },

    /** Assertions refused since the last rotation because of their signature. */
    get refused(): number {
      return refused
    },

    /** Replaces the key: an assertion signed with an older one is refused from now on. */
    async rotate(): Promise<void> {
      current = await createServiceKey()
      known.push(current.publicKey)
      accepted = [current.publicKey]
      refused = 0
    },

    /** Accepts the older keys again, and goes on accepting the newer: an app may by now run with either. */
    endRotation(): void {
      accepted = [...known]
    },

    /** Gives the claims of a JWT that one of the accepted keys has signed. Throws a JOSEError otherwise. */
    async verify(jwt: string, options: JWTVerifyOptions): Promise<JWTPayload> {
      for (const publicKey of accepted) {
        try {
          return (await jwtVerify(jwt, publicKey, options)).payload
        } catch (error) {
          if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error
        }
      }
      refused++
      throw new errors.JWSSignatureVerificationFailed()
    },
  }
}
