import { createPrivateKey, type KeyObject } from 'node:crypto'

/** RS256 cannot be signed with a shorter key: the app would start, and fail at the first participant. */
const LEAST_BITS = 2048

/**
 * Reads the service account's private key: PEM in PKCS#1 (`BEGIN RSA PRIVATE KEY`) or PKCS#8, with real
 * line breaks, with `\n` written out (one-line environment files), or base64 of the whole PEM.
 * Gives null for anything else; it does not say why, because an error of the crypto library may quote the key.
 */
export function readPrivateKey(value: string): KeyObject | null {
  const text = value.trim()
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
  try {
    const key = createPrivateKey(pem.replaceAll('\\r', '').replaceAll('\\n', '\n'))
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && bits >= LEAST_BITS ? key : null
  } catch {
    return null
  }
}
