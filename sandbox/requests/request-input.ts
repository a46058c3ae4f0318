import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'

/** What walks through a body does so by calling itself: a deeper one would exhaust the stack. */
const DEEPEST_NESTING = 64

/** Reads the query against a schema; an empty parameter counts as absent. Answers 400 when it does not fit. */
export function readQuery<Schema extends z.ZodType>(c: Context, schema: Schema): z.output<Schema> {
  const parameters = new URL(c.req.url).searchParams
  return check(schema, Object.fromEntries([...parameters].filter(([, value]) => value !== '')))
}

/** Reads the JSON body against a schema. Answers 400 when it is not JSON, or does not fit. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await c.req.text()
  return check(schema, parseJson(text))
}

function parseJson(text: string): unknown {
  if (nesting(text) > DEEPEST_NESTING)
    throw new HTTPException(400, { message: 'The request body is nested too deeply.' })
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: 'The request body is not valid JSON.' })
  }
}

/** How deep the brackets of a JSON text go; those inside of strings are letters. Valid or not, in one pass. */
function nesting(text: string): number {
  let [depth, deepest, isInString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '"') isInString = !isInString
    else if (isInString) at += letter === '\\' ? 1 : 0
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth)
    else if (letter === ']' || letter === '}') depth--
  }
  return deepest
}

function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'request'}: ${message}`,
  )
  throw new HTTPException(400, { message: problems.join('; ') })
}
