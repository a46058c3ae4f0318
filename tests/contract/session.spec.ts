import { ourReading } from './certainty'
import { expect, test } from './contract-test'

test.describe('The session of the SDK', () => {
  test('ends with its token, before anything is asked', async ({ sdk, service, participant }) => {
    const token = await service.participantToken(participant)
    await sdk.page.evaluate(
      ([given, url]) => window.MyDataHelps?.setParticipantAccessToken({ ...given, expires_in: -1 }, url),
      [token, service.baseUrl] as const,
    )
    const requests: string[] = []
    sdk.page.on('request', (request) => requests.push(request.url()))
    expect(await sdk.rejection('getParticipantInfo')).toBe('access token is expired or invalid')
    expect(requests).toEqual([])
  })

  test('hears two minutes before that its token will expire, and at once when it lives no longer', async ({
    sdk,
    service,
    participant,
  }) => {
    const token = await service.participantToken(participant)
    const heard = (expiresIn: number) =>
      sdk.page.evaluate(
        ([given, url]) =>
          new Promise<boolean>((resolve) => {
            window.MyDataHelps?.on('tokenWillExpire', () => resolve(true))
            window.MyDataHelps?.setParticipantAccessToken(given, url)
            setTimeout(() => resolve(false), 300)
          }),
        [{ ...token, expires_in: expiresIn }, service.baseUrl] as const,
      )
    expect(await heard(600)).toBe(false)
    expect(await heard(120)).toBe(true)
  })

  test('is refused with the reason phrase, which newer versions of HTTP do not have', async ({
    sdk,
    service,
    participant,
  }) => {
    ourReading('over HTTP/2 the text is empty, and no app may depend on it')
    const narrow = await service.participantToken(participant, 'SurveyTasks:read')
    const reload = (access_token: string) =>
      sdk.load({ ...narrow, access_token }, service.baseUrl).then(() => sdk.rejection('getProjectInfo'))
    expect(await reload(narrow.access_token)).toMatch(/^(Forbidden|)$/)
    expect(await reload('made-up')).toMatch(/^(Unauthorized|)$/)
  })

  test('sends every request in the language of the moment', async ({ sdk }) => {
    const languages: (string | undefined)[] = []
    sdk.page.on('request', (request) => languages.push(request.headers()['accept-language']))
    for (const language of ['es', 'en', 'es-MX']) {
      await sdk.call('setCurrentLanguage', language)
      await sdk.call('getProjectInfo')
    }
    expect(languages).toEqual(['es', 'en', 'es'])
  })

  test('gets over the trap of a pageID that is undefined, which it sends as that word', async ({ sdk }) => {
    ourReading(
      'that the service takes it for none: MyDataHelpsUI has such keys on the first page of its lists',
    )
    const asked = sdk.page.waitForRequest((request) => request.url().includes('surveytasks?'))
    const tasks = await sdk.call('querySurveyTasks', { pageID: undefined, limit: 2 })
    expect((await asked).url()).toContain('pageID=undefined')
    expect(tasks).toEqual(await sdk.call('querySurveyTasks', { limit: 2 }))
  })
})
