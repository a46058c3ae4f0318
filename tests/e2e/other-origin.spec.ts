import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { API_AUDIENCE, signInNatively } from '../setup/native-app'
import { sdkPages } from '../setup/sdk-page'
import { startSite } from '../setup/site'

test('a page of another origin gets a participant token as the documentation has it, and reads with it', async ({
  page,
}) => {
  const pages = await sdkPages()
  const site = await startSite({ OIDC_API_AUDIENCE: API_AUDIENCE, TOKEN_ALLOWED_ORIGINS: pages.origin })
  const { access_token: accessToken } = await signInNatively(site.issuer, 'ben.okafor')
  const [, documented = ''] = /```js\n([\s\S]+?)```/.exec(readFileSync('docs/native-apps.md', 'utf8')) ?? []
  const code = documented
    .replace('https://your.site', site.appUrl)
    .replace('https://mydatahelps.org/', site.environment.MYDATAHELPS_BASE_URL ?? '')

  await page.goto(pages.origin)
  await page.waitForFunction(() => 'MyDataHelps' in window)
  const firstName = await page.evaluate(`(async (provider) => {
    ${code}
    return (await MyDataHelps.getParticipantInfo()).demographics.firstName
  })({ accessToken: async () => ${JSON.stringify(accessToken)} })`)
  expect(firstName).toBe('Ben')
  await site.stop()
  await pages.stop()
})
