import type { Embeddable, Query } from '@/components/participant-session/query'

export const projectQuery = {
  key: ['project'],
  read: (from) => from.getProjectInfo(),
  schema: () => import('./project-header-schema'),
  scopes: ['Project:read'],
} satisfies Query

export const projectHeader: Embeddable = { texts: ['project'], queries: [projectQuery] }
