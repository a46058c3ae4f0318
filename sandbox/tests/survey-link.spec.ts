import { z } from 'zod'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const linkSchema = z.object({ surveyName: z.string(), participantID: z.string(), token: z.string() })

/** Opens a survey link, and gives what the page was handed. */
async function open(sandbox: SandboxClient, linkIdentifier: string, surveyName: string, lang = 'en') {
  const path = `mydatahelps/${linkIdentifier}/surveylink/${surveyName}?lang=${lang}`
  const response = await sandbox.send(path, {})
  const page = await response.text()
  const block = /<script type="application\/json" id="link">(.+?)<\/script>/.exec(page)?.[1] ?? 'null'
  return { status: response.status, page, link: linkSchema.parse(JSON.parse(block)) }
}

test.describe('A survey link', () => {
  let linkIdentifier: string

  test.beforeEach(async ({ sandbox }) => {
    const ana = await (await sandbox.administration('GET', 'participants/ana.rivera')).json()
    linkIdentifier = ana.linkIdentifier
  })

  test('stores the answers for the participant that it names, and completes the task', async ({
    sandbox,
  }) => {
    const { status, page, link } = await open(sandbox, linkIdentifier.toUpperCase(), 'DailyCheckIn', 'es')
    expect(status).toBe(200)
    expect(page).toContain('<html lang="es">')
    expect(link).toMatchObject({
      surveyName: 'DailyCheckIn',
      participantID: await sandbox.participantID('ana.rivera'),
    })
    const { token } = link
    const survey = await sandbox.send('survey-frame/surveys/DailyCheckIn', { token })
    expect(await survey.json()).toMatchObject({ participantID: link.participantID, canSave: true })
    const body = { answers: { energy: ['5'], sleepQuality: ['well'] } }
    const results = 'survey-frame/surveys/DailyCheckIn/results'
    expect((await sandbox.send(results, { method: 'POST', token, body })).status).toBe(201)
    const anas = await sandbox.participantToken('ana.rivera')
    const { surveyTasks } = await (await sandbox.delegated('surveytasks?', { token: anas })).json()
    const daily = surveyTasks.find(({ surveyName }: { surveyName: string }) => surveyName === 'DailyCheckIn')
    expect(daily.status).toBe('complete')
  })

  test('opens one survey, and nothing else', async ({ sandbox }) => {
    const { token } = (await open(sandbox, linkIdentifier, 'DailyCheckIn')).link
    expect((await sandbox.send('survey-frame/surveys/WelcomeSurvey', { token })).status).toBe(403)
    expect((await sandbox.delegated('participant', { token })).status).toBe(401)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 3601 })
    expect((await sandbox.send('survey-frame/surveys/DailyCheckIn', { token })).status).toBe(401)
  })

  test('for nobody, or for no survey, shows a page that says so', async ({ sandbox }) => {
    const nobody = await open(sandbox, '00000000-0000-4000-8000-000000000000', 'DailyCheckIn')
    expect(nobody.status).toBe(404)
    expect(nobody.link.token).toBe('')
    const { token } = (await open(sandbox, linkIdentifier, 'No%20Such%3C!--Survey')).link
    const survey = await sandbox.send('survey-frame/surveys/No%20Such%3C!--Survey', { token })
    expect(survey.status).toBe(404)
  })

  test('does not stand in the record', async ({ sandbox }) => {
    await open(sandbox, linkIdentifier, 'DailyCheckIn')
    const record = await (await sandbox.control('GET', 'requests')).text()
    expect(record).toContain('/mydatahelps/[redacted]/surveylink/DailyCheckIn')
    expect(record).not.toContain(linkIdentifier)
  })
})
