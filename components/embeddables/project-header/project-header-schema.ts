import * as z from 'zod/mini'

const text = z.nullish(z.string())

const organization = z.object({ name: text, description: text, logoUrl: text })

export const schema = z.object({
  id: text,
  name: z.string(),
  description: text,
  organization: z.nullish(organization),
  supportEmail: text,
  supportPhone: text,
  learnMoreLink: text,
  learnMoreTitle: text,
})

export type ProjectInfo = z.infer<typeof schema>
