import * as z from 'zod/mini'
import type { Embeddable, Query } from '@/components/participant-session/query'

const organization = z.object({ name: z.nullish(z.string()), logoUrl: z.nullish(z.string()) })
const schema = z.object({ name: z.string(), organization: z.nullish(organization) })

export const projectQuery = {
  key: ['project'],
  read: (from) => from.getProjectInfo(),
  schema,
  scopes: ['Project:read'],
} satisfies Query<typeof schema>

export const projectHeader: Embeddable = { queries: [projectQuery] }
