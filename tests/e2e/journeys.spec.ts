import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { openPage } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import { answerToTheEnd, doneButton, surveyFrame } from '../setup/survey'
import { type Language, wordsIn } from '../setup/words'

const CLINIC = 'Willow Springs Family Clinic'
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const DESKTOP = { viewport: { width: 1280, height: 800 } }

/** In each language and at each size once: Ana is on a phone in Spanish, and who spends an hour at a desk reads English. */
const runs: { language: Language; other: Language; size: string; device: typeof PHONE | typeof DESKTOP }[] = [
  { language: 'en', other: 'es', size: 'phone', device: PHONE },
  { language: 'es', other: 'en', size: 'desktop', device: DESKTOP },
]

for (const { language, other, size, device } of runs)
  test.describe(`in ${language}, on a ${size}`, () => {
    test.use({ ...device, chosenLanguage: language })

    test('Ben does all that a participant comes for', async ({ page, context, site }) => {
      const t = wordsIn(language)
      const region = (name: string) => page.getByRole('region', { name, exact: true })
      const button = (name: string) => page.getByRole('button', { name, exact: true })
      const link = (name: string) => page.getByRole('link', { name, exact: true })
      const tab = (name: string | RegExp) =>
        page.getByRole('navigation', { name: t('navigation.label') }).getByRole('link', { name })
      const heading = page.getByRole('heading', { level: 1 })
      const asked = async (path: string) =>
        (await site.sandbox.requests()).filter((request) => request.path.endsWith(path))
      const written = async (path: string) =>
        (await asked(path)).filter(({ method }) => method !== 'GET').map(({ status }) => status)

      await fakeClock(page)
      await signInBrowser(context, site, 'ben.okafor')
      await page.goto(site.appUrl)
      await sdkReady(page)
      await expect(heading).toHaveText(t('home.greeting', { firstName: 'Ben' }))

      // His week.
      await tab(t('navigation.data')).click()
      const aDayThisWeek = t('deviceData.summary', {
        amount: '',
        sums: 'day',
        range: 'week',
        change: 'other',
      }).replace('.', '')
      await expect(region(t('deviceData.stepsTitle')).getByText(aDayThisWeek).first()).toContainText(
        /\d{4}|\d[,.]\d{3}/,
      )

      // His clinic, which has run out.
      await tab(t('navigation.today')).click()
      const notice = region(t('reconnect.title', { count: 1, name: CLINIC }))
      await notice.getByRole('link', { name: t('reconnect.link') }).click()
      await expect(heading).toHaveText(t('connections.title'))
      const connections = region(t('connections.yoursTitle'))
      const clinic = connections.getByRole('listitem').filter({ hasText: CLINIC })
      const news = connections.getByRole('status').first()
      await expect(clinic).toContainText(t('connections.stateReconnect'))
      await site.sandbox.forgetRequests()
      await button(t('connections.reconnectNamed', { name: CLINIC })).click()
      await expect(page.getByRole('dialog')).toContainText(t('connections.kindLabs'))
      const allow = { name: /^(Allow|Permitir)$/ }
      if (size === 'phone') {
        await button(t('connections.goOn')).click()
        await page.getByRole('button', allow).click()
        await expect(news).toHaveText(t('connections.returnedConnected'))
      } else {
        const opening = page.waitForEvent('popup')
        await button(t('connections.goOn')).click()
        const opened = await opening
        await opened.getByRole('button', allow).click()
        await expect.poll(() => opened.isClosed()).toBe(true)
        await expect(news).toHaveText(t('connections.nowConnected', { name: CLINIC }))
      }
      await expect(clinic.getByRole('progressbar', { name: t('connections.stateFetching') })).toBeVisible()
      await site.sandbox.setClock({ offsetSeconds: 6 })
      await letPass(page, 12_000, 2_000)
      await expect(news).toHaveText(t('connections.arrived', { name: CLINIC }))
      await expect(clinic).toContainText(t('connections.stateConnected'))
      expect((await asked('/externalaccounts')).length, 'looks at the connections').toBeLessThan(7)
      await tab(t('navigation.today')).click()
      await expect(heading).toHaveText(t('home.greeting', { firstName: 'Ben' }))
      await expect(notice).toHaveCount(0)

      // A weight.
      await tab(t('navigation.data')).click()
      await button(t('manualEntry.weightAdd')).click()
      await page.getByLabel(t('manualEntry.weightLabel'), { exact: true }).fill('165')
      await button(t('manualEntry.save')).click()
      const byHand = region(t('manualEntry.title'))
      await expect(byHand.getByRole('listitem')).toContainText('165')
      await expect(region(t('deviceData.weightTitle'))).toContainText('165')

      // A message.
      await tab(t('navigation.unread', { count: 2 })).click()
      const unread = region(t('messages.fromTheStudy'))
        .getByRole('listitem')
        .filter({ has: page.getByText(t('messages.new'), { exact: true }) })
      await expect(unread).toHaveCount(2)
      const title = await unread.locator('a[href^="/messages/"]').innerText()
      await unread.getByRole('link', { name: title, exact: true }).click()
      await expect(heading).toHaveText(title)
      await expect(heading).toBeFocused()
      await expect(tab(t('navigation.unread', { count: 1 }))).toBeVisible()
      await link(t('message.back')).click()
      await expect(link(title)).toBeVisible()
      await expect(unread).toHaveCount(1)
      expect(await written('/markRead')).toEqual([200])

      // An answer.
      await tab(t('navigation.today')).click()
      await link(t('home.surveys')).click()
      const survey = region(t('surveyHistory.title')).getByRole('listitem').first()
      await survey.getByRole('button').click()
      await expect(survey.locator('dl')).not.toContainText('10')
      await survey.getByRole('button', { name: t('surveyHistory.change') }).click()
      await surveyFrame(page).getByRole('radio', { name: /^10/ }).check({ force: true })
      await surveyFrame(page)
        .getByRole('button', { name: /^(Next|Siguiente)$/ })
        .click()
      await answerToTheEnd(page)
      await doneButton(page).click()
      await expect(survey.locator('dl')).toContainText('10')

      // A photo.
      await tab(t('navigation.you')).click()
      await page.getByRole('link', { name: t('you.files') }).click()
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        button(t(size === 'phone' ? 'files.photograph' : 'files.choose')).click(),
      ])
      await chooser.setFiles({ name: 'arm.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(20_000, 7) })
      await expect(region(t('files.listTitle')).getByRole('listitem')).toContainText('arm.jpg')

      // Where he lives.
      await tab(t('navigation.you')).click()
      const details = region(t('profile.title'))
      await button(t('profile.change')).click()
      await page.getByLabel(t('profile.city'), { exact: true }).fill('Troy')
      await button(t('profile.save')).click()
      await expect(details.getByRole('status')).toHaveText(t('profile.saved'))
      await expect(details).toContainText('Troy')
      expect(await written('/delegated/participant')).toEqual([200])

      // The other language, and the way out.
      const inOther = wordsIn(other)
      await button(inOther('language.name')).click()
      await expect(heading).toHaveText(inOther('you.title'))
      await expect(region(inOther('profile.title'))).toContainText('Troy')
      await button(inOther('signOut.button')).click()
      await page.waitForURL(`${site.appUrl}/sign-in`)
      await expect(page.getByRole('status').filter({ hasText: inOther('signedOut.text') })).toBeVisible()
    })
  })

test.describe('on a phone, in the language that MyDataHelps knows of her', () => {
  test.use({ ...PHONE, chosenLanguage: '' })

  test('Ana, who is new, reads on each page what will be there, and connects a Fitbit', async ({
    page,
    context,
    site,
  }) => {
    const t = wordsIn('es')
    const open = async (path: string, title: string, ...words: string[]) => {
      await openPage(page, site.appUrl + path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      for (const each of words) await expect(page.getByRole('main')).toContainText(each)
      // Where there is nothing yet, nothing is wrong.
      await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0)
    }
    await signInBrowser(context, site, 'ana.rivera')
    await open('/', t('home.greeting', { firstName: 'Ana' }))
    const toDo = page.getByRole('region', { name: t('surveyTasks.toDoTitle') })
    await expect(toDo.getByRole('listitem')).toHaveCount(2)
    await expect(page.getByRole('region', { name: t('studyProgress.title') })).toContainText('0')
    await open('/surveys', t('surveys.title'), t('surveyHistory.none'))
    await open('/data', t('data.title'), t('deviceData.notConnected'), t('manualEntry.none'))
    await open('/messages', t('messages.title'), t('messages.new'))
    await open('/you', t('you.title'), t('profile.none'))
    await open('/you/files', t('files.title'), t('files.none'))
    await open('/you/connections', t('connections.title'), t('connections.none'))

    const connect = async (answer: string) => {
      await page.getByRole('button', { name: t('connections.connectNamed', { name: 'Fitbit' }) }).tap()
      await expect(page.getByRole('dialog')).toContainText(t('connections.kindActivity'))
      await expect(page.getByRole('dialog')).toContainText(t('connections.whoGetsIt'))
      expect(await problemsOn(page)).toEqual([])
      await page.getByRole('button', { name: t('connections.goOn') }).tap()
      await page.getByRole('button', { name: answer }).tap()
    }
    const connections = page.getByRole('region', { name: t('connections.yoursTitle') })
    const news = connections.getByRole('status').first()
    await connect('Rechazar')
    await expect(news).toHaveText(t('connections.returnedDenied'))
    await connect('Permitir')
    await expect(news).toHaveText(t('connections.returnedConnected'))
    await expect(page).toHaveURL(`${site.appUrl}/you/connections`)
    await expect(connections.getByRole('listitem')).toContainText(t('connections.stateFetching'))
    // It is told once.
    await page.reload()
    await expect(connections.getByRole('listitem')).toContainText('Fitbit')
    await expect(news).toHaveText('')
  })
})
