/**
 * Short texts by name, each of which is forgotten after a time. A store that several instances of the app share may be
 * out of reach, and then rejects.
 */
export type Store = {
  /** The texts with these names, in their order; undefined where there is none. */
  read: (names: readonly string[]) => Promise<(string | undefined)[]>
  /** Keeps a text for so many milliseconds. */
  write: (name: string, text: string, milliseconds: number) => Promise<void>
}

/** A store that can say what is in it. */
export type OwnStore = Store & { names: () => Iterable<string> }
