import { z } from 'zod'
import { conditionSchema, impossibleCondition } from './condition'

const localizedText = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })

const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, 'letters and digits only, starting with a letter')
const choice = z.strictObject({ value: z.string().min(1), label: localizedText })
const choices = z
  .array(choice)
  .min(2)
  .refine((list) => new Set(list.map(({ value }) => value)).size === list.length, 'two choices share a value')
/** `today` is the participant's own calendar day; a fixed day is `YYYY-MM-DD`. */
const calendarDay = z.union([z.literal('today'), z.iso.date()])

const shown = {
  identifier,
  title: localizedText,
  detail: localizedText.optional(),
  /** Without it the step is always shown. */
  showIf: conditionSchema.optional(),
}
const asked = { ...shown, required: z.boolean().default(false) }

const stepSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('information'), ...shown }),
  z.strictObject({
    type: z.literal('text'),
    ...asked,
    maxLength: z.int().positive().default(500),
    multiline: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('number'),
    ...asked,
    min: z.number(),
    max: z.number(),
    /** The answer is a whole multiple of this, counted from zero. */
    step: z.number().positive().default(1),
  }),
  /** Answered with `true` or `false`. */
  z.strictObject({ type: z.literal('yesNo'), ...asked }),
  z.strictObject({ type: z.literal('singleChoice'), ...asked, choices }),
  z.strictObject({ type: z.literal('multipleChoice'), ...asked, choices }),
  z.strictObject({
    type: z.literal('scale'),
    ...asked,
    min: z.int(),
    max: z.int(),
    minLabel: localizedText,
    maxLabel: localizedText,
  }),
  z.strictObject({
    type: z.literal('date'),
    ...asked,
    earliest: calendarDay.optional(),
    latest: calendarDay.optional(),
  }),
  /** Answered with the name of the stored picture. */
  z.strictObject({ type: z.literal('photo'), ...asked }),
])

/** One survey as its JSON file describes it: what MyDataHelps shows in lists, and the screens in order. */
export const surveyDefinitionSchema = z.strictObject({
  name: identifier,
  id: z.guid(),
  version: z.int().nonnegative(),
  category: z.string().min(1).optional(),
  /** `single`: a later result for the same event replaces the earlier one. */
  entries: z.enum(['single', 'multiple']),
  title: localizedText,
  description: localizedText,
  steps: z
    .array(stepSchema)
    .min(1)
    .refine(
      (steps) => new Set(steps.map((step) => step.identifier)).size === steps.length,
      'two steps share an identifier',
    )
    .refine((steps) => steps.some((step) => step.type !== 'information'), 'a survey needs a question')
    .refine(
      (steps) => steps.every((step) => !('min' in step) || step.min < step.max),
      'a smallest value is not below its largest',
    )
    .superRefine((steps, context) => {
      const message = impossibleCondition(steps)
      if (message !== null) context.addIssue({ code: 'custom', message })
    }),
})

/** Step identifier to the strings answered: one, several for a multiple choice, none where it was skipped. */
export const surveyAnswersSchema = z.record(z.string(), z.array(z.string()))

export type LocalizedText = z.infer<typeof localizedText>
export type SurveyStep = z.infer<typeof stepSchema>
export type SurveyQuestion = Exclude<SurveyStep, { type: 'information' }>
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>
