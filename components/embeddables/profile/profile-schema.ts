import * as z from 'zod/mini'

/** MyDataHelps sends only what has a value, always as text. */
export const schema = z.object({
  demographics: z.nullish(z.record(z.string(), z.nullish(z.string()))),
})

export type ParticipantInfo = z.infer<typeof schema>
