import * as z from 'zod/mini'

/** The types of the second version that the project collects. */
export const schema = z.array(z.object({ namespace: z.string(), type: z.string(), enabled: z.boolean() }))
