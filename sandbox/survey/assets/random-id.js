/** Not crypto.randomUUID: that one is missing on plain http under any other name than localhost. */
export function randomID() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
