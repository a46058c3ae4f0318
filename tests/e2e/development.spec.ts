import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DEVELOPMENT_COPY } from '../setup/app-copy'
import { expect, test } from '../setup/browser-test'
import { CARELESS_FILES } from '../setup/careless'
import { documentedFiles, librarysFiles } from '../setup/component-library'
import { tooWide } from '../setup/layout-problems'
import { mirroredCatalogue, untranslated } from '../setup/mirrored-language'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser, signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

// Only React's development build runs effects twice, and only the development server takes a new page.
test.use({
  // The study team's address is no secret, and is among the settings.
  siteSettings: { TEST_DEVELOPMENT_SERVER: 'yes', STUDY_EMAIL: '' },
})

async function addToCopy(files: readonly [path: string, text: string][]): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(DEVELOPMENT_COPY, path)), { recursive: true })
    await writeFile(join(DEVELOPMENT_COPY, path), text)
  }
}

/** The server needs a moment to notice what is new. */
async function answers(site: Site, path: string, status: number): Promise<void> {
  const answered = async () => (await fetch(site.appUrl + path, { redirect: 'manual' })).status
  await expect.poll(answered, { timeout: 60_000 }).toBe(status)
}

test('effects that run twice make one request for a token', async ({ page, signIn }) => {
  let tokenRequests = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/participant-token')) tokenRequests++
  })
  await signIn('Ben Okafor')
  await sdkReady(page)
  expect(tokenRequests).toBe(1)
})

test('from signing in to a finished survey, the console of the browser has nothing to say', async ({
  page,
  signInByHand,
}) => {
  // The test fails on any warning.
  await signInByHand('Ana Rivera')
  const item = page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  await item.getByRole('button', { name: 'Start' }).click({ timeout: 60_000 })
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  // Styles that are fetched beforehand are used in the end, however late.
  const unused = await page.evaluate(() => {
    const hrefs = (selector: string) =>
      [...document.querySelectorAll<HTMLLinkElement>(selector)].map(({ href }) => href)
    const used = hrefs('link[rel=stylesheet]')
    return hrefs('link[rel=preload][as=style]').filter((href) => !used.includes(href))
  })
  expect(unused).toEqual([])
})

test('a component library that imports the SDK, under either name, is in the session of the page', async ({
  page,
  site,
  signIn,
}) => {
  await addToCopy([...librarysFiles(), ...documentedFiles('docs/component-library.md')])
  // Behind the login, as any page of a participant's.
  await answers(site, '/library', 307)
  await signIn('Ana Rivera')
  await page.goto(`${site.appUrl}/library`)
  for (const name of ['careevolution', 'mydatahelps'])
    await expect(page.getByRole('list', { name })).toContainText('Daily check-in', { timeout: 60_000 })
})

test('a page that cannot be shown is in the log under the code that its error screen shows', async ({
  site,
}) => {
  await addToCopy(CARELESS_FILES)
  await answers(site, '/broken', 500)
  const answer = await fetch(`${site.appUrl}/broken`)
  const requestID = answer.headers.get('x-request-id') ?? ''
  expect(requestID).not.toBe('')
  expect(answer.headers.get('server-timing')).toBe(`request;desc="${requestID}"`)
  const lines = () => site.log().split('\n')
  const told = () =>
    lines().find((line) => line.includes('"msg":"request_failed"') && line.includes(requestID))
  await expect.poll(told).toContain('"route":"/broken"')
})

test('somebody who logs a session, a token, a form, headers or the settings finds the secrets struck out', async ({
  site,
}) => {
  await addToCopy(CARELESS_FILES)
  await answers(site, '/api/careless', 401)

  const jar = await signInOverHttp(site, 'ben.okafor')
  const { secrets } = (await (await jar.fetch(`${site.appUrl}/api/careless`)).json()) as { secrets: string[] }
  const cookies = jar.all(new URL(site.appUrl).host).map(([, value]) => value)
  await expect.poll(site.log).toContain('careless_headers')

  const lines = site.log().split('\n')
  const careless = lines.filter((line) => line.includes('"msg":"careless_'))
  expect(careless).toHaveLength(4)
  for (const line of careless) {
    expect(line).toContain('[redacted]')
    for (const secret of [...secrets, ...cookies]) {
      expect(secret.length).toBeGreaterThan(15)
      expect(line).not.toContain(secret)
      // As it stands in JSON, where a key has no line breaks.
      expect(line).not.toContain(JSON.stringify(secret).slice(1, -1))
    }
  }
  // The settings, and in them the client of the participant tokens, whose secret is a word that any line may hold.
  expect(careless.join()).toContain('"secret":"[redacted]"')
  // What is no secret is still there to read.
  expect(careless.join()).toContain(`"url":"${site.appUrl}/api/careless"`)
})

test('a language is added by adding its file, and one that is read from right to left fits the smallest phone', async ({
  page,
  context,
  site,
}) => {
  await addToCopy([['messages/ar.json', mirroredCatalogue()]])
  await context.addCookies([{ name: 'language', value: 'ar', url: site.appUrl }])
  await page.setViewportSize({ width: 320, height: 640 })
  // The server needs a moment to notice the new file.
  await expect(async () => {
    await page.goto(`${site.appUrl}/sign-in`)
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  }).toPass({ timeout: 60_000 })

  const textsOnPage = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('script, style, noscript')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      )
      const texts = [document.title]
      while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          texts.push(element.getAttribute(name) ?? '')
      // What other languages call themselves, and what the study calls its own page, as MyDataHelps sends it.
      const asTheyAre = ['', 'English', 'About the study']
      return texts.filter((text) => !asTheyAre.includes(text))
    })
  const isMirrored = async (path: string) => {
    await openPage(page, site.appUrl + path)
    const texts = await textsOnPage()
    expect.soft(untranslated(texts), path).toEqual([])
    expect.soft(texts.filter((text) => /łøñǧ/.test(text)).length, path).toBeGreaterThan(2)
    expect.soft(await tooWide(page), path).toEqual([])
  }
  await isMirrored('/sign-in')
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of PARTICIPANT_PAGES) await isMirrored(path)
})
