import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '../index.js'
import { expect, test } from './start-sandbox'

const folder = mkdtempSync(join(tmpdir(), 'surveys-'))
const MOOD = {
  name: 'Mood',
  id: '3f1d5c1e-93a6-4d0c-9a52-7b8f1f0c2d11',
  version: 1,
  entries: 'multiple',
  title: { en: 'Mood', es: 'Ánimo' },
  description: { en: '1 minute', es: '1 minuto' },
  steps: [{ identifier: 'good', type: 'yesNo', title: { en: 'A good day?', es: '¿Un buen día?' } }],
}
writeFileSync(join(folder, 'Mood.json'), JSON.stringify(MOOD))

test.use({ sandboxSettings: { SANDBOX_SURVEYS: folder } })

test.describe('A folder with surveys of one’s own', () => {
  test('is all that a further survey takes', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const path = 'survey-frame/surveys/Mood'
    expect(await (await sandbox.send(path, { token })).json()).toMatchObject({ survey: { name: 'Mood' } })
    const submitted = { answers: { good: ['true'] } }
    expect((await sandbox.send(`${path}/results`, { method: 'POST', token, body: submitted })).status).toBe(
      201,
    )
    const response = await sandbox.delegated('surveyresults?', { token })
    expect(await response.json()).toMatchObject({ surveyResults: [{ surveyDisplayName: 'Mood' }] })
  })
})

test.describe('A folder with surveys that are wrong', () => {
  const start = (file: string, content: string) => {
    const wrong = mkdtempSync(join(tmpdir(), 'surveys-'))
    writeFileSync(join(wrong, file), content)
    return startSandbox({ SANDBOX_PORT: '0', SANDBOX_IDENTITY_PORT: '0', SANDBOX_SURVEYS: wrong })
  }

  test('stops the start, and names the file', async () => {
    await expect(start('Mood.json', '{')).rejects.toThrow(/SANDBOX_SURVEYS.*Mood\.json is not valid JSON/)
    await expect(start('Mood.json', JSON.stringify({ ...MOOD, steps: [] }))).rejects.toThrow(/Mood\.json/)
  })

  test('may not take the place of a survey that people have answered', async () => {
    const daily = readFileSync(join(import.meta.dirname, '../survey/definitions/DailyCheckIn.json'), 'utf8')
    await expect(start('DailyCheckIn.json', daily)).rejects.toThrow(/name or the ID of another survey/)
  })

  test('stops the start when it is not there', async () => {
    const settings = {
      SANDBOX_PORT: '0',
      SANDBOX_IDENTITY_PORT: '0',
      SANDBOX_SURVEYS: join(folder, 'nowhere'),
    }
    await expect(startSandbox(settings)).rejects.toThrow(/SANDBOX_SURVEYS/)
  })
})
