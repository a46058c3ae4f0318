import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DEVELOPMENT_COPY } from '../setup/app-copy'
import { expect, test } from '../setup/browser-test'
import { tooWide } from '../setup/layout-problems'
import { mirroredCatalogue, untranslated } from '../setup/mirrored-language'
import { openPage, PARTICIPANT_PAGES } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

// Only React's development build runs effects twice, and only the development server takes a new page.
test.use({ siteSettings: { TEST_DEVELOPMENT_SERVER: 'yes' } })

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
  for (const [path, text] of [...librarysFiles(), ...documentedFiles('docs/component-library.md')]) {
    await mkdir(dirname(join(DEVELOPMENT_COPY, path)), { recursive: true })
    await writeFile(join(DEVELOPMENT_COPY, path), text)
  }
  // The server needs a moment to notice the new page.
  const status = async () => (await fetch(`${site.appUrl}/library`, { redirect: 'manual' })).status
  await expect.poll(status, { timeout: 60_000 }).not.toBe(404)
  await signIn('Ana Rivera')
  await page.goto(`${site.appUrl}/library`)
  for (const name of ['careevolution', 'mydatahelps'])
    await expect(page.getByRole('list', { name })).toContainText('Daily check-in', { timeout: 60_000 })
})

/** What the documentation says to write, by path. */
function documentedFiles(page: string): [path: string, text: string][] {
  const files = readFileSync(page, 'utf8').matchAll(/`([\w/.-]+\.tsx)`:\n\n```tsx\n([\s\S]*?)```/g)
  return [...files].map(([, path = '', text = '']) => [path, text])
}

/** In the place of CareEvolution's library: it lists surveys, asked for through the SDK under the one name and the other. */
function librarysFiles(): [path: string, text: string][] {
  const folder = 'node_modules/@careevolution/mydatahelps-ui'
  const list = (scope: string) => `
    import { createElement, useEffect, useState } from 'react'
    import MyDataHelps from '@${scope}/mydatahelps-js'
    export function List({ status }) {
      const [tasks, setTasks] = useState([])
      useEffect(() => {
        MyDataHelps.querySurveyTasks({ status }).then(({ surveyTasks }) => setTasks(surveyTasks))
      }, [])
      const items = tasks.map(({ id, surveyDisplayName }) => createElement('li', { key: id }, surveyDisplayName))
      return createElement('ul', { 'aria-label': '${scope}' }, items)
    }`
  return [
    [
      `${folder}/package.json`,
      '{ "name": "@careevolution/mydatahelps-ui", "type": "module", "main": "index.js" }',
    ],
    [`${folder}/one.js`, list('careevolution')],
    [`${folder}/other.js`, list('mydatahelps')],
    [
      `${folder}/index.js`,
      `import { createElement, Fragment } from 'react'
      import { List } from './one.js'
      import { List as Other } from './other.js'
      export const SurveyTaskList = (props) =>
        createElement(Fragment, null, createElement(List, props), createElement(Other, props))`,
    ],
    [
      'app/(participant)/library/page.tsx',
      `import { SurveyTaskList } from '@/components/care-evolution/survey-task-list'
      export default function Page() {
        return <SurveyTaskList />
      }`,
    ],
  ]
}

test('a language is added by adding its file, and one that is read from right to left fits the smallest phone', async ({
  page,
  context,
  site,
}) => {
  await writeFile(join(DEVELOPMENT_COPY, 'messages/ar.json'), mirroredCatalogue())
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
