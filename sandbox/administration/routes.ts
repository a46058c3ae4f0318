import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { SandboxContext, SandboxEnv } from '../context'
import { PROJECT_ID } from '../people/project'
import { readBody, readQuery } from '../request-input'
import type { Participant } from '../store/records'
import { requireServiceToken } from './authentication'
import { participantView } from './participant-view'
import { persistedParticipantSchema, persistParticipant } from './persist-participant'

const PARTICIPANTS = '/api/v1/administration/projects/:projectID/participants'

const listSchema = z.object({
  pageNumber: z.coerce.number().int().min(0).default(0),
  pageSize: z.coerce.number().int().min(1).max(200).default(100),
  query: z.string().default(''),
})

/**
 * The REST API for a project's own server, with a service token (protocol: REST administration API).
 * Sends no CORS headers: a browser has no business here.
 */
export function administration(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.use('/api/v1/administration/*', requireServiceToken(sandbox))
  app.use('/api/v1/administration/projects/:projectID/*', async (c, next) => {
    // Not 404: a mistyped project must not read as "this person is not a participant".
    if (c.req.param('projectID').toLowerCase() !== PROJECT_ID)
      throw new HTTPException(403, { message: 'The service account has no access to that project.' })
    await next()
  })

  app.get(PARTICIPANTS, (c) => {
    const { pageNumber, pageSize, query } = readQuery(c, listSchema)
    const found = store.participants.filter((participant) => matches(participant, query.toLowerCase()))
    const page = found.slice(pageNumber * pageSize, (pageNumber + 1) * pageSize)
    return c.json({ participants: page.map(participantView), totalParticipants: found.length, pageNumber })
  })

  app.get(`${PARTICIPANTS}/:participantIdentifier`, (c) => {
    const participant = store.participantNamed(c.req.param('participantIdentifier'))
    if (!participant)
      throw new HTTPException(404, { message: 'The project has no participant of that name.' })
    return c.json(participantView(participant))
  })

  app.put(PARTICIPANTS, async (c) => {
    const { actionTaken, participant } = persistParticipant(
      await readBody(c, persistedParticipantSchema),
      sandbox,
    )
    return c.json({ actionTaken, participant: participantView(participant) })
  })

  return app
}

function matches({ participantIdentifier, demographics }: Participant, query: string): boolean {
  const { firstName = '', lastName = '', email = '' } = demographics
  const texts = [participantIdentifier, `${firstName} ${lastName}`, email]
  return texts.some((text) => text.toLowerCase().includes(query))
}
