import { tellTabs } from './tabs'

/**
 * Signs out of the app and goes to the identity provider to sign out there. Every open page of this site
 * forgets its token at once, this one included. Rejects if the server could not be reached: then nobody has
 * been signed out, and nothing has changed.
 */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/sign-out', { method: 'POST' })
  if (!response.ok) throw new Error(`sign-out answered ${response.status}`)
  const { url }: { url?: unknown } = await response.json()
  if (typeof url !== 'string') throw new Error('sign-out answered without an address')
  tellTabs({ kind: 'signed_out' })
  window.location.assign(url)
}
