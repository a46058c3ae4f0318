const CHANNEL = 'sign-out'

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
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
  window.location.assign(url)
}

/** Calls `listener` when somebody signs out in any tab of this site. Gives the function that stops listening. */
export function onSignOut(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = listener
  return () => channel.close()
}
