import { noAnswer, SessionError } from './errors'
import type { Sdk, SdkInternals } from './sdk'

/** With no byte more sent, and no answer, for this long, it is taken for a connection that hangs. */
const STALLED_MS = 60_000

export type Sending = {
  /** Hears how much has been sent, from 0 to 100. */
  onProgress: (percent: number) => void
  /** Stops it. */
  signal: AbortSignal
}

/** `too_large`: the storage takes no file of this size. */
export type Sent = 'sent' | 'too_large' | 'stopped'

/**
 * Sends a file to an address that MyDataHelps has signed, with the headers of the SDK's own `uploadFile`. That one uses
 * `fetch`, which tells no progress and cannot be stopped. Throws `SessionError`.
 */
export function sendFile(address: string, file: File, { onProgress, signal }: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout>
    const notStalled = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => {
        reject(new SessionError('unavailable'))
        request.abort()
      }, STALLED_MS)
    }
    const stop = () => request.abort()

    request.open('PUT', address)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-amz-server-side-encryption', 'AES256')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      notStalled()
      onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    })
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve('sent')
      else if (request.status === 413) resolve('too_large')
      else reject(new SessionError(request.status >= 500 ? 'unavailable' : 'unexpected'))
    })
    request.addEventListener('error', () => reject(noAnswer()))
    request.addEventListener('abort', () => resolve('stopped'))
    request.addEventListener('loadend', () => {
      clearTimeout(stalled)
      signal.removeEventListener('abort', stop)
    })
    signal.addEventListener('abort', stop)
    notStalled()
    request.send(file)
  })
}

/**
 * Asks for the address that a file may be sent to: the first half of the SDK's `uploadFile`, whose second half tells no
 * progress and cannot be stopped (`sendFile` can). Throws `SessionError`.
 */
export async function requestUpload(sdk: Sdk, category: string, fileName: string): Promise<unknown> {
  const internals = sdk as unknown as SdkInternals
  await internals.connect()
  const query = `category=${encodeURIComponent(category)}&fileName=${encodeURIComponent(fileName)}`
  return (await internals.makeRequest(`files?${query}`, 'POST', null)).json()
}
