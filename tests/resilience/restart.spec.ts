import { expect, test } from '../setup/site-test'
import { byAll, mints, signedIn, watch } from './population'
import { tell } from './rows'

// A server of its own, which no other test misses meanwhile.
test.use({ siteSettings: { OIDC_NAME: 'Restarted' } })

const PEOPLE = 50
/** A token that has longer to live than this was made just now. */
const NEW_S = 30 * 60

test('a server that is restarted under load: nobody has to sign in again', async ({ site }) => {
  const people = await signedIn(site, PEOPLE)
  const { tokens, ask } = watch(site)
  await byAll(people, async (person) => void (await ask(person)))
  await site.sandbox.forgetRequests()

  let over = false
  let refused = 0
  const load = (async () => {
    while (!over)
      await byAll(people, async (person) => {
        if ((await ask(person).catch(() => 0)) > 0) return
        refused++
        // Who is refused at once would otherwise ask so often that the server has no time to start.
        await new Promise((resolve) => setTimeout(resolve, 100))
      })
  })()
  await site.restartApp()
  over = true
  await load
  await byAll(people, async (person) => expect(await ask(person)).toBeGreaterThan(NEW_S))
  // Each had one before, and has another of the new process.
  expect(tokens.size).toBe(2 * people.length)
  expect(refused).toBeGreaterThan(0)
  tell({
    moment: 'load',
    fault: 'the server restarted',
    saw: `${refused} requests without an answer, and nobody signed out`,
    goOnAfter: 0,
    by: 'itself',
    lost: 'nothing',
    calls: await mints(site),
  })
})
