import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

test.use({ siteSettings: { PARTICIPANT_ENROLLMENT: 'create' } })

test('where the policy says so, whoever signs in first becomes a participant, once', async ({ site }) => {
  const [first, second] = await Promise.all([
    signInOverHttp(site, 'chris.lee'),
    signInOverHttp(site, 'chris.lee'),
  ])
  const answers = await Promise.all(
    [first, second].map((jar) => jar.fetch(`${site.appUrl}/api/participant-token`)),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200])

  const created = (await site.sandbox.requests()).filter(({ method }) => method === 'PUT')
  expect(created).toHaveLength(1)
  const { access_token } = (await first
    .fetch(`${site.appUrl}/api/participant-token`)
    .then((answer) => answer.json())) as {
    access_token: string
  }
  const participant = await fetch(`${site.myDataHelpsUrl}/api/v1/delegated/participant`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  expect(await participant.json()).toMatchObject({
    participantIdentifier: 'chris.lee',
    demographics: { firstName: 'Chris', lastName: 'Lee' },
  })
})
