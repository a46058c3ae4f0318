import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const SURVEY = 'survey-frame/surveys/SleepAndDevices'
/** The beginning and the end of a JPEG file: enough for a service that does not look at pictures. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x80, 0x00, 0xff, 0xd9])
const ANSWERS = { wearsDevice: ['false'], badNights: ['0'] }

function sendPhoto(sandbox: SandboxClient, token: string, body: BodyInit) {
  return fetch(`${sandbox.baseUrl}${SURVEY}/photos`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'image/jpeg' },
    body,
  })
}

async function filesOf(sandbox: SandboxClient, token: string, resultID: string) {
  const response = await sandbox.delegated(`files?category=surveyresult_${resultID}`, { token })
  return (await response.json()).files
}

test.describe('A photo in a survey', () => {
  test('is given back byte for byte, and to nobody else', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const stored = await answer(await sendPhoto(sandbox, token, JPEG))
    expect(stored).toEqual({ status: 201, body: { name: expect.stringMatching(/^photo-\w+\.jpg$/) } })
    const path = `${SURVEY}/photos/${(stored.body as { name: string }).name}`
    const photo = await sandbox.send(path, { token })
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(JPEG)
    const other = await sandbox.participantToken('ben.okafor')
    expect((await sandbox.send(path, { token: other })).status).toBe(404)
    expect((await sandbox.send(path, {})).status).toBe(401)
  })

  test('becomes a file of the result, and makes way for the one that replaces it', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const store = async () => (await (await sendPhoto(sandbox, token, JPEG)).json()).name
    const submit = async (query: string, bedroom: string) => {
      const body = { answers: { ...ANSWERS, bedroom: [bedroom] } }
      const response = await sandbox.send(`${SURVEY}/results${query}`, { method: 'POST', token, body })
      return (await response.json()).surveyResultID
    }
    const [first, second] = [await store(), await store()]
    const id = await submit('', first)
    const [file] = await filesOf(sandbox, token, id)
    expect(file).toMatchObject({ fileName: first, category: `surveyresult_${id}` })
    const { preSignedUrl } = await (
      await sandbox.delegated(`files/download?key=${file.key}`, { token })
    ).json()
    expect(new Uint8Array(await (await fetch(preSignedUrl)).arrayBuffer())).toEqual(JPEG)

    expect(await submit(`?editResultID=${id}`, second)).toBe(id)
    expect(await filesOf(sandbox, token, id)).toMatchObject([{ fileName: second }])
  })

  test('must be a picture, must be small, and must have been sent', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const MESSAGE = { message: expect.any(String) }
    expect(await answer(await sendPhoto(sandbox, token, '<script>'))).toEqual({ status: 400, body: MESSAGE })
    const large = new Uint8Array(1_100_000)
    expect(await answer(await sendPhoto(sandbox, token, large))).toEqual({ status: 413, body: MESSAGE })
    const body = { answers: { ...ANSWERS, bedroom: ['photo-0123456789ab.jpg'] } }
    const response = await sandbox.send(`${SURVEY}/results`, { method: 'POST', token, body })
    expect(await answer(response)).toEqual({ status: 400, body: MESSAGE })
  })
})

test.describe('Answers that are sent again because the answer to them was lost', () => {
  const DAILY = { energy: ['7'], sleepQuality: ['well'] }

  test('make one result, and complete one task', async ({ sandbox }) => {
    const token = await sandbox.participantToken('ana.rivera')
    const submit = async (submissionID: string, energy: string) => {
      const body = { answers: { ...DAILY, energy: [energy] }, submissionID }
      const path = 'survey-frame/surveys/DailyCheckIn/results'
      return answer(await sandbox.send(path, { method: 'POST', token, body }))
    }
    const results = async () =>
      (await (await sandbox.delegated('surveyresults?', { token })).json()).surveyResults
    const first = await submit('a', '7')
    // Changed on the way, by someone who was told that it had failed: the later answers count.
    expect(await submit('a', '8')).toEqual(first)
    const [result, ...further] = await results()
    expect(further).toEqual([])
    const path = `surveyanswers?surveyResultID=${result.id}&stepIdentifier=energy`
    const { surveyAnswers } = await (await sandbox.delegated(path, { token })).json()
    expect(surveyAnswers).toMatchObject([{ answers: ['8'] }])
    await submit('b', '7')
    expect(await results()).toHaveLength(2)
  })
})
