import { z } from 'zod'

const step = z.string()

/** When a step is shown: depending on the answer to an earlier question. */
export const conditionSchema = z.union([
  /** The one value that was answered. */
  z.strictObject({ step, equals: z.string().min(1) }),
  /** One of the values that were answered. */
  z.strictObject({ step, includes: z.string().min(1) }),
  z.strictObject({ step, atLeast: z.number() }),
  z.strictObject({ step, atMost: z.number() }),
])

export type Condition = z.infer<typeof conditionSchema>

/** As much of a step as a condition on it has to know. */
type ConditionalStep = {
  identifier: string
  type: string
  showIf?: Condition | undefined
  choices?: { value: string }[]
}

const NUMERIC: readonly string[] = ['number', 'scale']

/**
 * Says in one sentence which condition can never hold, or speaks of a question that comes too late; null when none.
 * A survey with such a condition would hide a question from everybody, and nobody would notice.
 */
export function impossibleCondition(steps: readonly ConditionalStep[]): string | null {
  for (const [index, { identifier, showIf }] of steps.entries()) {
    if (!showIf) continue
    const asked = steps.slice(0, index).find((earlier) => earlier.identifier === showIf.step)
    if (!asked || asked.type === 'information')
      return `${identifier} depends on ${showIf.step}, which is no question before it`
    if (!canHold(showIf, asked)) return `${identifier} waits for an answer that ${showIf.step} cannot have`
  }
  return null
}

function canHold(condition: Condition, asked: ConditionalStep): boolean {
  if ('atLeast' in condition || 'atMost' in condition) return NUMERIC.includes(asked.type)
  const value = 'equals' in condition ? condition.equals : condition.includes
  if (asked.type === 'yesNo') return value === 'true' || value === 'false'
  return asked.choices === undefined || asked.choices.some((choice) => choice.value === value)
}
