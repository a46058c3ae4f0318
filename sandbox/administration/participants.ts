import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { readBody, readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Participant } from '../store/study-records'
import { bulkSchema, persistParticipants } from './bulk-participants'
import { participantView } from './participant-view'
import { persistedParticipantSchema, persistParticipant } from './persist-participant'

const listSchema = z.object({
  pageNumber: z.coerce.number().int().min(0).default(0),
  pageSize: z.coerce.number().int().min(1).max(200).default(100),
  query: z.string().default(''),
})
const bulkQuerySchema = z.object({ allowUpdate: z.stringbool().default(false) })

/** Lists, reads, adds and updates participants (protocol: REST administration API). */
export function participants(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/participants', (c) => {
    const { pageNumber, pageSize, query } = readQuery(c, listSchema)
    const found = store.participants.filter((participant) => matches(participant, query.toLowerCase()))
    const page = found.slice(pageNumber * pageSize, (pageNumber + 1) * pageSize)
    return c.json({ participants: page.map(participantView), totalParticipants: found.length, pageNumber })
  })

  app.get('/participants/:participantIdentifier', (c) => {
    const participant = store.participantNamed(c.req.param('participantIdentifier'))
    if (!participant)
      throw new HTTPException(404, { message: 'The project has no participant of that name.' })
    return c.json(participantView(participant))
  })

  app.put('/participants', async (c) => {
    const wanted = await readBody(c, persistedParticipantSchema)
    const { actionTaken, participant } = persistParticipant(wanted, sandbox)
    return c.json({ actionTaken, participant: participantView(participant) })
  })

  app.post('/participants', async (c) => {
    const { allowUpdate } = readQuery(c, bulkQuerySchema)
    const { participants: wanted } = await readBody(c, bulkSchema)
    return c.json(persistParticipants(wanted, { allowUpdate, sandbox }))
  })

  return app
}

function matches({ participantIdentifier, demographics }: Participant, query: string): boolean {
  const { firstName = '', lastName = '', email = '' } = demographics
  const texts = [participantIdentifier, `${firstName} ${lastName}`, email]
  return texts.some((text) => text.toLowerCase().includes(query))
}
