import { z } from 'zod'
import { isLive } from './live'

/**
 * Checks an answer against a schema, and gives what it holds. Throws an Error that says what does not fit.
 * A member that is null counts as absent, as the service means it. Names that the SDK does not know are a mistake in
 * the sandbox; on the real service they are what a later version may bring.
 */
export function expectShape<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(withoutNulls(answer))
  if (parsed.success) return parsed.data
  const known = isLive
    ? parsed.error.issues.filter(({ code }) => code !== 'unrecognized_keys')
    : parsed.error.issues
  if (known.length > 0) throw new Error(`The answer does not fit:\n${z.prettifyError(new z.ZodError(known))}`)
  return answer as z.output<Schema>
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]))
}
