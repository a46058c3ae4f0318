import type { OwnStore } from '@/lib/store/store'

/** A store whose time is the test's, and into which the test can look. */
export function fakeStore(now: () => number) {
  const texts = new Map<string, { text: string; until: number }>()
  const store: OwnStore = {
    names: () => texts.keys(),
    read: async (names) =>
      names.map((name) => {
        const kept = texts.get(name)
        return kept && kept.until > now() ? kept.text : undefined
      }),
    write: async (name, text, milliseconds) => {
      texts.set(name, { text, until: now() + milliseconds })
    },
  }
  return { store, texts }
}
