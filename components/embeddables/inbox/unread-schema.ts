import * as z from 'zod/mini'

export const schema = z.object({ items: z.array(z.object({ isNew: z.nullish(z.boolean()) })) })

export type Unread = z.infer<typeof schema>
