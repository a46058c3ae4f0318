import { Hono } from 'hono'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { surveyPage } from '../survey/page'

const ACCESS_MILLISECONDS = 3_600_000

/**
 * The link form of the survey page, as `startEmbeddedSurvey` of the SDK opens it (protocol: survey Embeddable, URL
 * forms). The link identifier in the address says who answers; whoever has the address may, and there is no token.
 */
export function surveyLink({ clock, store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/mydatahelps/:linkIdentifier/surveylink/:surveyName', async (c) => {
    const { linkIdentifier, surveyName } = c.req.param()
    const lang = c.req.query('lang')
    const participant = store.participantLinked(linkIdentifier)
    if (!participant) {
      // A page all the same: it tells the person, and the app around it, that nothing will come of this.
      const link = { surveyName, participantID: '', token: '' }
      const page = await surveyPage({ lang, link })
      return new Response(page.body, { status: 404, headers: page.headers })
    }
    const participantID = participant.id
    const expiresAt = new Date(clock.now().getTime() + ACCESS_MILLISECONDS)
    const token = store.surveyLinks.issue({ participantID, surveyName, expiresAt })
    return surveyPage({ lang, link: { surveyName, participantID, token } })
  })
  return app
}
