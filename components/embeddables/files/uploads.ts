/** A file on its way. `percent` of it has been sent. */
export type Upload<Failure> = {
  id: number
  name: string
  size: number
  percent: number
} & ({ status: 'waiting' | 'sending' } | { status: 'failed'; failure: Failure })

/** What has just happened to a file, to be told once. */
export type UploadNews = { id: number; name: string; what: 'sent' | 'canceled' | 'failed' }

export type UploadsState<Failure> = { uploads: readonly Upload<Failure>[]; news: UploadNews | undefined }

type Progress = { onProgress: (percent: number) => void; signal: AbortSignal }

type UploadsDependencies<Item, Failure> = {
  /** Gives nothing when the file has arrived, else why it has not. Never rejects. */
  send: (file: Item, progress: Progress) => Promise<Failure | undefined>
  /** Files have arrived, and no other is on its way. */
  onSent: () => void
}

export type Uploads<Item, Failure> = {
  subscribe: (listener: () => void) => () => void
  state: () => UploadsState<Failure>
  add: (files: readonly Item[]) => void
  retry: (id: number) => void
  /** Takes a file back: one that is being sent is stopped, one that has failed is forgotten. */
  cancel: (id: number) => void
}

/**
 * Sends files, one after the other: on a phone two at once take longer than each alone, and what fails may fail
 * for all. It lives outside the page that shows it, so that moving about in the app stops nothing.
 */
export function createUploads<Item extends { name: string; size: number }, Failure>({
  send,
  onSent,
}: UploadsDependencies<Item, Failure>): Uploads<Item, Failure> {
  let state: UploadsState<Failure> = { uploads: [], news: undefined }
  let lastID = 0
  const files = new Map<number, Item>()
  const listeners = new Set<() => void>()
  let hasSent = false
  let current: { id: number; abort: AbortController } | undefined

  function become(next: UploadsState<Failure>): void {
    state = next
    for (const listener of listeners) listener()
  }

  function change(id: number, to: (upload: Upload<Failure>) => Upload<Failure>): void {
    become({ ...state, uploads: state.uploads.map((upload) => (upload.id === id ? to(upload) : upload)) })
  }

  function remove(id: number, what: UploadNews['what']): void {
    const name = files.get(id)?.name ?? ''
    files.delete(id)
    become({ uploads: state.uploads.filter((upload) => upload.id !== id), news: { id, name, what } })
  }

  async function sendNext(): Promise<void> {
    const next = state.uploads.find(({ status }) => status === 'waiting')
    const file = next && files.get(next.id)
    if (!current && !next && hasSent) {
      hasSent = false
      onSent()
    }
    if (current || !next || !file) return
    const { id, name, size } = next
    const abort = new AbortController()
    current = { id, abort }
    change(id, () => ({ id, name, size, percent: 0, status: 'sending' }))
    const failure = await send(file, {
      signal: abort.signal,
      onProgress: (percent) => {
        if (current?.abort === abort) change(id, () => ({ id, name, size, percent, status: 'sending' }))
      },
    })
    current = undefined
    if (!abort.signal.aborted && failure === undefined) {
      remove(id, 'sent')
      hasSent = true
    } else if (!abort.signal.aborted && failure !== undefined) {
      change(id, () => ({ id, name, size, percent: 0, status: 'failed', failure }))
      become({ ...state, news: { id, name, what: 'failed' } })
    }
    void sendNext()
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    state: (): UploadsState<Failure> => state,

    add(added: readonly Item[]): void {
      const uploads = added.map((file) => {
        lastID += 1
        files.set(lastID, file)
        const { name, size } = file
        return { id: lastID, name, size, percent: 0, status: 'waiting' as const }
      })
      become({ ...state, uploads: [...state.uploads, ...uploads] })
      void sendNext()
    },

    retry(id: number): void {
      change(id, ({ name, size }) => ({ id, name, size, percent: 0, status: 'waiting' }))
      void sendNext()
    },

    cancel(id: number): void {
      if (current?.id === id) current.abort.abort()
      remove(id, 'canceled')
    },
  }
}
