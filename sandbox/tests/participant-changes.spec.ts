import { answer } from './sandbox-client'
import { expect, test } from './start-sandbox'

const MESSAGE = { message: expect.any(String) }

test.describe('What a participant may change', () => {
  test('their own information, with a scope that stands for the unknown one', async ({ sandbox }) => {
    const body = {
      demographics: { city: 'Duluth', timeZone: 'Nowhere/Land' },
      customFields: { Goal: 'sleep' },
    }
    const put = async (scope: string, change: unknown) => {
      const token = await sandbox.participantToken('ben.okafor', scope)
      return answer(await sandbox.delegated('participant', { method: 'PUT', token, body: change }))
    }
    expect((await put('Participant:read', body)).status).toBe(403)
    expect(await put('Participant:write', body)).toMatchObject({
      status: 200,
      body: { demographics: { firstName: 'Ben', city: 'Duluth' }, customFields: { Goal: 'sleep' } },
    })
    expect(await put('api', { demographics: { email: 'new@example.org' } })).toEqual({
      status: 400,
      body: MESSAGE,
    })
    // A time zone that does not exist must not break the lists that show local times.
    const token = await sandbox.participantToken('ben.okafor')
    expect((await sandbox.delegated('surveytasks?', { token })).status).toBe(200)
  })

  test('they may delete a survey result of their own, and its answers go with it', async ({ sandbox }) => {
    const ben = await sandbox.participantToken('ben.okafor')
    const ana = await sandbox.participantToken('ana.rivera')
    const results = await (await sandbox.delegated('surveyresults?limit=1', { token: ben })).json()
    const id: string = results.surveyResults[0].id
    const remove = async (token: string) =>
      (await sandbox.delegated(`surveyresults/${id}`, { method: 'DELETE', token })).status
    expect(await remove(ana)).toBe(404)
    expect(await remove(ben)).toBe(204)
    expect(await remove(ben)).toBe(404)
    const answers = await sandbox.delegated(`surveyanswers?surveyResultID=${id}`, { token: ben })
    expect((await answer(answers)).body).toMatchObject({ surveyAnswers: [] })
  })
})
