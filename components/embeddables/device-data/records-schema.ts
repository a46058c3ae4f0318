import * as z from 'zod/mini'

export const schema = z.object({
  appleHealthRecords: z.nullish(z.boolean()),
  healthConnectPhr: z.nullish(z.boolean()),
})
