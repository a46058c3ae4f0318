import * as z from 'zod/mini'
import { address, longText, shortText, word } from '../text-schemas'

const text = z.nullish(shortText)

const organization = z.object({ name: text, description: z.nullish(longText), logoUrl: z.nullish(address) })

export const schema = z.object({
  id: z.nullish(word),
  name: shortText,
  description: z.nullish(longText),
  organization: z.nullish(organization),
  supportEmail: text,
  supportPhone: text,
  learnMoreLink: z.nullish(address),
  learnMoreTitle: text,
})

export type ProjectInfo = z.infer<typeof schema>
