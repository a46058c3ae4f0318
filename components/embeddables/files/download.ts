import { SessionError, type useParticipantSession } from '@/components/participant-session'

const LONGEST_MS = 10 * 60_000

type Call = ReturnType<typeof useParticipantSession>['call']

/**
 * Fetches a file from the address that MyDataHelps signs for it. It is read here, and not opened: a file must not take
 * the place of the app, whatever it holds, and a failure is to be told. Throws `SessionError`.
 */
export async function fetchFile(call: Call, key: string): Promise<Blob> {
  // The SDK puts the key into the address as it stands.
  const answer = await call((sdk) => sdk.getFileDownloadUrl(encodeURIComponent(key)))
  const { signedAddress } = await import('./files-schema')
  const { preSignedUrl } = signedAddress.parse(answer)
  const response = await fetch(preSignedUrl, { signal: AbortSignal.timeout(LONGEST_MS) }).catch(
    () => undefined,
  )
  if (!response) throw new SessionError(navigator.onLine ? 'unavailable' : 'offline')
  if (!response.ok) throw new SessionError(response.status >= 500 ? 'unavailable' : 'unexpected')
  return response.blob()
}

/** Puts a file among the downloads of the device. */
export function saveToDevice(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Browsers take a moment to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
