import type { BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { CookieJar } from './cookie-jar'
import type { Site } from './site'

const csrfAnswer = z.object({ csrfToken: z.string() })
const signInAnswer = z.object({ url: z.string() })

/** Presses "Sign in". Gives the provider's address to which it leads. */
export async function beginSignIn(appUrl: string, jar: CookieJar): Promise<string> {
  const { csrfToken } = csrfAnswer.parse(await (await jar.fetch(`${appUrl}/api/auth/csrf`)).json())
  const start = await jar.fetch(`${appUrl}/api/auth/signin/oidc`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl: '/', json: 'true' }),
  })
  return signInAnswer.parse(await start.json()).url
}

/**
 * Signs a demo person in over plain HTTP, the whole authorization-code flow, and gives their browser's cookies. It ends at
 * the address of the first page, which is not asked for: what that would ask of MyDataHelps is for the test to begin.
 */
export async function signInOverHttp(site: Pick<Site, 'appUrl'>, sub: string): Promise<CookieJar> {
  const jar = new CookieJar()
  const signInPage = await jar.follow(await beginSignIn(site.appUrl, jar))
  const isPage = ({ origin, pathname }: URL) => origin === site.appUrl && !pathname.startsWith('/api/')
  const end = await jar.follow(`${signInPage.url}/${sub}`, { method: 'POST' }, isPage)
  if (!isPage(new URL(end.url))) throw new Error(`The sign-in of ${sub} ended at ${end.url}`)
  return jar
}

/** The same for a browser, without its pages: for tests that are not about signing in. */
export async function signInBrowser(context: BrowserContext, site: Site, sub: string): Promise<void> {
  const jar = await signInOverHttp(site, sub)
  const cookies = jar.all(new URL(site.appUrl).host)
  await context.addCookies(
    cookies.map(([name, value]) => ({ name, value, url: site.appUrl, httpOnly: true })),
  )
}
