import { needs, ourReading } from './certainty'
import { expect, test } from './contract-test'
import { expectShape } from './expect-shape'
import { participantInfo } from './sdk-schemas/participant'
import { surveyAnswersPage, surveyTasksPage } from './sdk-schemas/surveys'
import type { Service } from './service'

const MESSAGE = { message: expect.stringMatching(/\S/) }

async function tasks(service: Service, token: string, query = '') {
  const response = await service.delegated(`surveytasks?${query}`, { token })
  return expectShape(surveyTasksPage, await response.json())
}

test.describe('Lists of the delegated API', () => {
  test('bear a question mark with nothing behind it, empty parameters, and slashes that are doubled', async ({
    service,
    token,
  }) => {
    ourReading('the SDK sends the first of these; a survey address of its own has the last')
    for (const path of ['surveytasks?', 'surveytasks?surveyName=&limit=', '/surveytasks'])
      expect((await service.delegated(path, { token })).status, path).toBe(200)
  })

  test('split a list at commas, and take a comma with a backslash for the letter', async ({
    service,
    token,
  }) => {
    const names = new Set((await tasks(service, token)).surveyTasks.map(({ surveyName }) => surveyName))
    const [one = '', two = ''] = names
    needs(two || undefined, 'two surveys of different names')
    const count = async (list: string) => {
      const { surveyTasks } = await tasks(service, token, `surveyName=${encodeURIComponent(list)}`)
      return new Set(surveyTasks.map(({ surveyName }) => surveyName)).size
    }
    expect(await count(`${one},${two}`)).toBe(2)
    expect(await count(`${one}\\,${two}`)).toBe(0)
  })

  test('count a limit above 100 as 100', async ({ service, token }) => {
    ourReading('the largest limit is published, what becomes of a larger one is not')
    expect((await tasks(service, token, 'limit=5000')).surveyTasks.length).toBeLessThanOrEqual(100)
    expect((await tasks(service, token, 'limit=1')).surveyTasks.length).toBeLessThanOrEqual(1)
  })

  test('follow each other without a gap or a repeat, until there is no pageID', async ({
    service,
    token,
  }) => {
    const whole = (await tasks(service, token)).surveyTasks.map(({ id }) => id).slice(0, 20)
    const seen: string[] = []
    let pageID: string | undefined
    do {
      const page = await tasks(
        service,
        token,
        `limit=4${pageID ? `&pageID=${encodeURIComponent(pageID)}` : ''}`,
      )
      seen.push(...page.surveyTasks.map(({ id }) => id))
      pageID = page.nextPageID
    } while (pageID && seen.length < 20)
    expect(seen.slice(0, 20)).toEqual(whole)
  })

  test('take a pageID only with the filters that it was given for', async ({ service, token }) => {
    ourReading('MyDataHelps documents to repeat the filters, not what happens otherwise')
    const { nextPageID } = await tasks(service, token, 'limit=1')
    const pageID = encodeURIComponent(needs(nextPageID, 'second page of survey tasks'))
    const other = await service.delegated(`surveytasks?limit=1&status=closed&pageID=${pageID}`, { token })
    expect(other.status).toBe(400)
  })

  test('take a pageID that says "undefined" for none', async ({ service, token }) => {
    ourReading('the SDK sends it for a key that is present and undefined, and MyDataHelpsUI has such keys')
    for (const path of ['surveytasks', 'surveyanswers', 'surveyresults', 'notifications']) {
      const list = async (query: string) => {
        const response = await service.delegated(`${path}?limit=2${query}`, { token })
        expect(response.status, path).toBe(200)
        return response.json()
      }
      const [first, other] = [await list(''), await list('&pageID=undefined')]
      for (const [member, items] of Object.entries(first))
        if (Array.isArray(items)) expect(other[member], path).toEqual(items)
    }
  })

  test('sort by age, either way, whatever the case of the word', async ({ service, token }) => {
    const ids = async (order: string) =>
      (await tasks(service, token, `sortOrder=${order}`)).surveyTasks.map(({ insertedDate }) => insertedDate)
    const sorted = (dates: string[]) => [...dates].sort((a, b) => Date.parse(a) - Date.parse(b))
    for (const order of ['ascending', 'Ascending']) expect(await ids(order)).toEqual(sorted(await ids(order)))
    for (const order of ['descending', 'Descending'])
      expect(await ids(order)).toEqual(sorted(await ids(order)).reverse())
  })

  test('leave out the moments that they are asked to begin and end at', async ({ service, token }) => {
    const answers = async (query: string) => {
      const response = await service.delegated(`surveyanswers?${query}`, { token })
      return expectShape(surveyAnswersPage, await response.json()).surveyAnswers
    }
    const one = needs((await answers(''))[0], 'survey answer')
    const at = encodeURIComponent(new Date(one.date).toISOString())
    for (const query of [`after=${at}`, `before=${at}`])
      expect((await answers(query)).map(({ id }) => id)).not.toContain(one.id)
  })
})

test.describe('Access to the delegated API', () => {
  test('needs a participant token', async ({ service }) => {
    for (const token of [undefined, 'made-up', await service.serviceToken()]) {
      const response = await service.delegated('participant', { ...(token && { token }) })
      expect(response.status).toBe(401)
    }
  })

  test('needs the scope of the call, or api', async ({ service, participant }) => {
    ourReading('which scope each call needs, and that a missing one is answered with 403')
    const { access_token: token } = await service.participantToken(participant, 'SurveyTasks:read')
    expect((await service.delegated('surveytasks?', { token })).status).toBe(200)
    for (const path of ['participant', 'project', 'notifications?', 'surveyanswers?', 'externalaccounts']) {
      const response = await service.delegated(path, { token })
      expect(response.status, path).toBe(403)
      expect(await response.json()).toEqual(MESSAGE)
    }
  })

  test('shows nothing of anybody else', async ({ service, participant, token }) => {
    const response = await service.delegated('participant', { token })
    const info = expectShape(participantInfo, await response.json())
    expect(info.participantIdentifier).toBe(participant)
    const owners = (await tasks(service, token)).surveyTasks.map(({ participantID }) => participantID)
    expect(new Set(owners)).toEqual(new Set(owners.length > 0 ? [info.participantID] : []))
  })
})

test.describe('What the delegated API says', () => {
  test('is in the language that it is asked in', async ({ service, token }) => {
    ourReading('which texts of a project are translated is its own matter')
    const project = async (language: string) =>
      (await service.delegated('project', { token, headers: { 'Accept-Language': language } })).json()
    expect((await project('es-MX')).name).not.toBe((await project('en-US')).name)
    expect((await project('tl')).name).toBe((await project('en-US')).name)
  })

  test('of something that is not there is 404, with a message', async ({ service, token }) => {
    for (const path of ['devicedata/nothing', 'inbox/nothing', 'nothing']) {
      const response = await service.delegated(path, { token })
      expect(response.status, path).toBe(404)
      expect(await response.json()).toEqual(MESSAGE)
    }
  })
})
