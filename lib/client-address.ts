import { isIPv6 } from 'node:net'

/**
 * Whose address counts, by `X-Forwarded-For`. The last entry was seen by this server itself, the one before it by the
 * proxy in front, and so on: as many proxies as are trusted are passed over, and what stands before them is hearsay.
 * Of an IPv6 address only the network counts, because one subscriber has all the addresses of it.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const seen = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  // Whoever has come past fewer proxies than there are has not come through them.
  const address = (seen.at(-1 - trustedProxies) ?? seen.at(-1) ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(address) ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
