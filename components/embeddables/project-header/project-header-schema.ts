import * as z from 'zod/mini'

const organization = z.object({ name: z.nullish(z.string()), logoUrl: z.nullish(z.string()) })

export const schema = z.object({ name: z.string(), organization: z.nullish(organization) })
