import { createHash } from 'node:crypto'

/** Base64url of a SHA-256, without padding. */
export const VERIFIER_HASH = /^[A-Za-z0-9_-]{43}$/

/**
 * Whether the browser that arrives is the one that asked (protocol: external accounts, connect request): it shows in
 * the fragment what the request gave the hash of. The hash is taken over the text, not over the bytes it stands for. Without
 * a hash nothing is to be shown.
 */
export function isVerifiedBy(verifierHash: string | null, verifier: string): boolean {
  return verifierHash === null || createHash('sha256').update(verifier).digest('base64url') === verifierHash
}
