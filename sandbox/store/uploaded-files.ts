import { randomBytes } from 'node:crypto'
import { boundedMap } from './bounded-map'

export type UploadedFile = {
  /** Not to be guessed: nobody can ask for a file that they have not listed. */
  key: string
  participantID: string
  category: string
  fileName: string
  contentType: string
  lastModified: Date
  content: Uint8Array<ArrayBuffer>
}

/** What a pre-signed address allows: to store one file, or to fetch one. */
export type SignedRequest = { expiresAt: Date } & (
  | { allows: 'upload'; participantID: string; category: string; fileName: string; key: string }
  | { allows: 'download'; key: string }
)

const CAPACITY_BYTES = 200_000_000
const SIGNED_CAPACITY = 10_000

export type UploadedFiles = ReturnType<typeof createUploadedFiles>

/** The files of all participants, and the addresses handed out for them. */
export function createUploadedFiles() {
  const files = new Map<string, UploadedFile>()
  const signed = boundedMap<SignedRequest>(SIGNED_CAPACITY)
  return {
    of: (participantID: string): UploadedFile[] =>
      [...files.values()].filter((file) => file.participantID === participantID),

    find: (key: string): UploadedFile | undefined => files.get(key),

    /** Gives false, and keeps nothing, when there is no room left. */
    store(file: UploadedFile): boolean {
      const others = [...files.values()].filter(({ key }) => key !== file.key)
      const bytes = others.reduce((sum, { content }) => sum + content.byteLength, file.content.byteLength)
      if (bytes > CAPACITY_BYTES) return false
      files.set(file.key, file)
      return true
    },

    delete(key: string): void {
      files.delete(key)
    },

    /** Gives the secret part of a pre-signed address. */
    sign(request: SignedRequest): string {
      const id = randomBytes(24).toString('hex')
      signed.set(id, request)
      return id
    },

    /** Gives undefined for an address that is unknown, or too old. */
    findSigned(id: string, now: Date): SignedRequest | undefined {
      const request = signed.get(id)
      return request && request.expiresAt > now ? request : undefined
    },
  }
}
