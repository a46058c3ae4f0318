import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DEVELOPMENT_COPY } from '../setup/app-copy'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

// Only React's development build runs effects twice, and only the development server takes a new page.
test.use({
  siteSettings: { TEST_DEVELOPMENT_SERVER: 'yes' },
  // It builds what a page needs while the page waits: a browser that is kept waiting says so of the styles.
  expectedProblems: [/\.css\S* was preloaded using link preload but not used within a few seconds/],
})

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
  signIn,
}) => {
  // The test fails on any warning.
  await signIn('Ana Rivera')
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

test('a library that imports the SDK under its other name gets the same SDK', async ({ page, site }) => {
  const file = join(DEVELOPMENT_COPY, 'app/same-sdk/page.tsx')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(
    file,
    `'use client'
    import { useEffect, useState } from 'react'
    export default function Page() {
      const [answer, setAnswer] = useState('waiting')
      useEffect(() => {
        Promise.all([import('@mydatahelps/mydatahelps-js'), import('@careevolution/mydatahelps-js')]).then(
          ([one, other]) => setAnswer(one.default === other.default ? 'the same' : 'two of them'),
        )
      }, [])
      return <p role="status">{answer}</p>
    }`,
  )
  // The server needs a moment to notice the new page.
  const status = async () => (await fetch(`${site.appUrl}/same-sdk`)).status
  await expect.poll(status, { timeout: 60_000 }).toBe(200)
  await page.goto(`${site.appUrl}/same-sdk`)
  await expect(page.getByRole('status')).toHaveText('the same', { timeout: 60_000 })
})
