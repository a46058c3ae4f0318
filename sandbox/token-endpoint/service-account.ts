import type { KeyObject } from 'node:crypto'
import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import { createServiceKey, type ServiceKey } from '../credentials'

/** The account that an app signs its assertions for. It may hold several keys, and assertions do not say which. */
export class ServiceAccount {
  readonly name: string
  #current: ServiceKey
  #accepted: KeyObject[]
  readonly #known: KeyObject[]
  /** Assertions refused since the last rotation because of their signature. */
  refused = 0

  constructor({ name, key }: { name: string; key: ServiceKey }) {
    this.name = name
    this.#current = key
    this.#accepted = [key.publicKey]
    this.#known = [key.publicKey]
  }

  get privateKeyPem(): string {
    return this.#current.privateKeyPem
  }

  /** Replaces the key: an assertion signed with an older one is refused from now on. */
  async rotate(): Promise<void> {
    this.#current = await createServiceKey()
    this.#known.push(this.#current.publicKey)
    this.#accepted = [this.#current.publicKey]
    this.refused = 0
  }

  /** Accepts the older keys again, and goes on accepting the newer: an app may by now run with either. */
  endRotation(): void {
    this.#accepted = [...this.#known]
  }

  /** Gives the claims of a JWT that one of the accepted keys has signed. Throws a JOSEError otherwise. */
  async verify(jwt: string, options: JWTVerifyOptions): Promise<JWTPayload> {
    for (const key of this.#accepted) {
      try {
        return (await jwtVerify(jwt, key, options)).payload
      } catch (error) {
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error
      }
    }
    this.refused++
    throw new errors.JWSSignatureVerificationFailed()
  }
}
