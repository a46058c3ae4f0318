import type { OwnStore, Store } from './store'

/** A shared store that refuses what is written, though it can be reached, is left alone for so long. */
const PAUSE_MS = 1_000
/** So many names in one question: a store that answers many others is not held up by it. */
const NAMES_AT_ONCE = 1_000

/** A store that may be out of reach; `onReady` is called whenever it can be reached (again). */
export type SharedStore = Store & { onReady: (listener: () => void) => void }

/** A text, and when it was written and is forgotten: milliseconds since 1970. Of two with one name the later one counts. */
type Entry = { at: number; until: number; text: string }

/**
 * A shared store with one of this process as its insurance. What is written goes to both, and what is read is remembered.
 * While the shared one cannot be reached, this process goes on with what it knows itself: so nobody is signed out by an
 * outage, and whoever was signed out, on this instance or to its knowledge, stays so. It does not know what happened on
 * others meanwhile: there, a copied cookie that was signed out on another instance would still open, until the shared
 * store is back. Then each instance tells it what it has missed, or has forgotten by a restart.
 */
export function insuredStore(shared: SharedStore, own: OwnStore, now: () => number): Store {
  let isBehind = false
  let triedAt = 0

  async function catchUp(): Promise<void> {
    isBehind = false
    triedAt = now()
    const names = [...own.names()]
    try {
      while (names.length > 0) await tell(names.splice(0, NAMES_AT_ONCE))
    } catch {
      isBehind = true
    }
  }

  /** One after the other: thousands at once would be late for each other, and count as refused. */
  async function tell(names: string[]): Promise<void> {
    const theirs = await shared.read(names)
    const ours = await own.read(names)
    for (const [index, name] of names.entries()) {
      const text = ours[index]
      const entry = entryOf(text)
      if (text !== undefined && entry && isLater(entry, entryOf(theirs[index])))
        await shared.write(name, text, entry.until - now())
    }
  }

  shared.onReady(catchUp)

  return {
    async read(names) {
      const answers = await shared.read(names).catch(() => undefined)
      if (answers && isBehind && now() - triedAt >= PAUSE_MS) void catchUp()
      const ours = await own.read(names)
      return Promise.all(
        names.map(async (name, index) => {
          const known = entryOf(ours[index])
          const answer = answers?.[index]
          const entry = entryOf(answer)
          if (answer === undefined || !entry || isLater(known, entry)) return known?.text
          if (answer !== ours[index]) await own.write(name, answer, entry.until - now())
          return entry.text
        }),
      )
    },

    async write(name, text, milliseconds) {
      const at = now()
      const entry = `${at} ${Math.ceil(at + milliseconds)} ${text}`
      await own.write(name, entry, milliseconds)
      try {
        await shared.write(name, entry, milliseconds)
      } catch {
        isBehind = true
        triedAt = at
      }
    },
  }
}

function isLater(entry: Entry | undefined, other: Entry | undefined): boolean {
  return entry !== undefined && (!other || entry.at > other.at)
}

/** Nothing for what another program, or another version of this one, has written. */
function entryOf(written: string | undefined): Entry | undefined {
  const [, at, until, text] = /^(\d+) (\d+) (.*)$/s.exec(written ?? '') ?? []
  return text === undefined ? undefined : { at: Number(at), until: Number(until), text }
}
