import type { Config } from '@/lib/config/config'

/** What is examined, and with what. */
export type Subject = {
  /** Where a variable cannot be used, something that means nothing stands in its place: see `lacking`. */
  config: Config
  /** The variables that cannot be used as they are. */
  broken: ReadonlySet<string>
  /** A participant of the project who is there for tests, by the project's own identifier. */
  participantIdentifier: string | undefined
  /** Milliseconds since the epoch. */
  now: () => number
  /** For one answer. */
  milliseconds: number
}

/** Why a step cannot be taken that needs these variables; nothing if it can. */
export function lacking({ broken }: Subject, ...names: string[]): string | undefined {
  const missing = names.filter((name) => broken.has(name))
  return missing.length > 0 ? `needs ${missing.join(', ')}` : undefined
}
