import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { PROJECT_ID } from '../people/project'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { applyChanges, participantChangesSchema, refuseChanges } from '../store/participant-changes'
import type { Participant } from '../store/study-records'
import { withUtcOffset } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

/** `getParticipantInfo` and `persistParticipantInfo` of the SDK (protocol: delegated API). */
export function participant(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/participant', requireScopesFor(sandbox, 'GET participant'), (c) =>
    c.json(participantInfo(participantOf(c, sandbox))),
  )

  app.put('/participant', requireScopesFor(sandbox, 'PUT participant'), async (c) => {
    const changes = await readBody(c, participantChangesSchema)
    const participant = participantOf(c, sandbox)
    const refusal = refuseChanges(changes, participant, sandbox.store.participants)
    if (refusal) throw new HTTPException(400, { message: refusal })
    applyChanges(changes, participant)
    return c.json(participantInfo(participant))
  })

  return app
}

function participantInfo(participant: Participant) {
  return {
    participantID: participant.id,
    projectID: PROJECT_ID,
    participantIdentifier: participant.participantIdentifier,
    secondaryIdentifier: participant.customFields.SecondaryIdentifier ?? null,
    linkIdentifier: participant.linkIdentifier,
    enrollmentDate: participant.enrollmentDate && withUtcOffset(participant.enrollmentDate),
    demographics: participant.demographics,
    customFields: participant.customFields,
  }
}
