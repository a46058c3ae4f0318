import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { openSurvey } from './opened-survey'

const JPEG_START = [0xff, 0xd8, 0xff]

/** Takes the photos of a survey before its answers are sent, and gives them back to a survey that goes on later. */
export function surveyPhotos(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.post('/survey-frame/surveys/:surveyName/photos', async (c) => {
    const { participant } = openSurvey(c, c.req.param('surveyName'), sandbox)
    const photo = new Uint8Array(await c.req.arrayBuffer())
    // Given back under this address later: anything else could be a page with a script.
    if (JPEG_START.some((byte, index) => photo[index] !== byte))
      throw new HTTPException(400, { message: 'A photo must be sent as a JPEG file.' })
    return c.json({ name: sandbox.store.photos.add(participant.id, photo) }, 201)
  })

  app.get('/survey-frame/surveys/:surveyName/photos/:name', (c) => {
    const { participant } = openSurvey(c, c.req.param('surveyName'), sandbox)
    const photo = sandbox.store.photos.find(participant.id, c.req.param('name'))
    if (!photo) throw new HTTPException(404, { message: 'The participant has no photo of that name.' })
    return c.body(photo, 200, { 'Content-Type': 'image/jpeg', 'X-Content-Type-Options': 'nosniff' })
  })

  return app
}
