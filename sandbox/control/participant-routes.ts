import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { participantView } from '../administration/participant-view'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'

const changesSchema = z.strictObject({
  enrolled: z.boolean().optional(),
  withdrawn: z.boolean().optional(),
})

/** What study staff do with a participant by hand: MyDataHelps has no call that withdraws somebody. */
export function participantRoutes({ clock, store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.put('/sandbox/participants/:participantIdentifier', async (c) => {
    const { enrolled, withdrawn } = await readBody(c, changesSchema)
    const participant = store.participantNamed(c.req.param('participantIdentifier'))
    if (!participant)
      throw new HTTPException(404, { message: 'The project has no participant of that name.' })
    if (enrolled !== undefined) participant.enrolled = enrolled
    if (participant.enrolled) participant.enrollmentDate ??= clock.now()
    if (withdrawn !== undefined)
      participant.withdrawDate = withdrawn ? (participant.withdrawDate ?? clock.now()) : null
    return c.json(participantView(participant))
  })

  return app
}
