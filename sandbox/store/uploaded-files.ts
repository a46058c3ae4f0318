import { randomBytes } from 'node:crypto'
import { BoundedMap } from './bounded-map'

export interface UploadedFile {
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

/** The files of all participants, and the addresses handed out for them. */
export class UploadedFiles {
  readonly #files = new Map<string, UploadedFile>()
  readonly #signed = new BoundedMap<SignedRequest>(SIGNED_CAPACITY)

  of(participantID: string): UploadedFile[] {
    return [...this.#files.values()].filter((file) => file.participantID === participantID)
  }

  find(key: string): UploadedFile | undefined {
    return this.#files.get(key)
  }

  /** Gives false, and keeps nothing, when there is no room left. */
  store(file: UploadedFile): boolean {
    const others = [...this.#files.values()].filter(({ key }) => key !== file.key)
    const bytes = others.reduce((sum, { content }) => sum + content.byteLength, file.content.byteLength)
    if (bytes > CAPACITY_BYTES) return false
    this.#files.set(file.key, file)
    return true
  }

  delete(key: string): void {
    this.#files.delete(key)
  }

  /** Gives the secret part of a pre-signed address. */
  sign(request: SignedRequest): string {
    const id = randomBytes(24).toString('hex')
    this.#signed.set(id, request)
    return id
  }

  /** Gives undefined for an address that is unknown, or too old. */
  findSigned(id: string, now: Date): SignedRequest | undefined {
    const request = this.#signed.get(id)
    return request && request.expiresAt > now ? request : undefined
  }
}
