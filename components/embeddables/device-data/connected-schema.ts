import * as z from 'zod/mini'

export const schema = z.array(z.object({ provider: z.object({ name: z.string() }) }))
