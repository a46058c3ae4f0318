import * as z from 'zod/mini'
import { shortText, word } from '../text-schemas'

/** MyDataHelps sends only what has a value, always as text. */
export const schema = z.object({
  demographics: z.nullish(z.record(word, z.nullish(shortText))),
})

export type ParticipantInfo = z.infer<typeof schema>
