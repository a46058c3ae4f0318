import { type Embeddable, type Query, SET_UP_FRESH_MS } from '@/components/participant-session/query'

export const projectQuery = {
  key: ['project'],
  read: (from) => from.getProjectInfo(),
  schema: () => import('./project-header-schema'),
  scopes: ['Project:read'],
  freshMs: SET_UP_FRESH_MS,
} satisfies Query

export const projectHeader: Embeddable = { texts: ['project'], queries: [projectQuery] }
