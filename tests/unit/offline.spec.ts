import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { offlinePage } from '@/app/offline/offline-page'
import { workerScript } from '@/app/offline/worker-script'
import { TOKEN_COLORS } from '@/app/token-colors'

const texts = { title: 'A < B & "C"', text: '</script><img src=x>', tryAgain: 'Again', study: 'Study' }
const page = offlinePage(texts, 'es', 'ltr')

test('the offline page runs and shows nothing but what its own policy names', () => {
  const part = (name: string) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(page.html)?.[1] ?? ''
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(page.policy).toContain("default-src 'none'")
  expect(page.policy).toContain(`style-src ${hashOf(part('style'))};`)
  expect(page.policy).toContain(`script-src ${hashOf(part('script'))};`)
  expect(page.policy).not.toContain('unsafe')
  expect(page.html).not.toMatch(/https?:|src="\/|href="\//)
})

test('what a catalogue says is text on it, whatever is in it', () => {
  expect(page.html).toContain('<h1>A &lt; B &amp; &quot;C&quot;</h1>')
  expect(page.html).toContain('&lt;/script&gt;&lt;img src=x&gt;')
  expect(page.html).toContain('<html lang="es" dir="ltr">')
})

test.describe('the worker', () => {
  /** Runs the worker's script, and gives what it would do about a request: nothing, or an answer. */
  function answerTo(
    request: { mode: string; method: string; url: string },
    reachable: boolean,
    onLine = false,
  ) {
    const listeners: Record<string, (event: unknown) => void> = {}
    const scope = {
      navigator: { onLine },
      addEventListener: (type: string, listener: (event: unknown) => void) => {
        listeners[type] = listener
      },
    }
    const fetched = async () => {
      if (!reachable) throw new TypeError('no network')
      return new Response('the page')
    }
    const pages = { offline: page, unreachable: { ...page, html: 'unreachable' } }
    new Function('globalThis', 'fetch', workerScript(pages))(scope, fetched)
    let answer: Promise<Response> | undefined
    listeners.fetch?.({
      request,
      respondWith: (given: Promise<Response>) => {
        answer = given
      },
    })
    return answer
  }
  const asked = { mode: 'navigate', method: 'GET', url: 'https://study.example/data?week=1' }

  test('gives the page where there is one, and its own where there is none', async () => {
    expect(await (await answerTo(asked, true))?.text()).toBe('the page')
    const offline = await answerTo(asked, false)
    expect(await offline?.text()).toBe(page.html)
    expect(offline?.headers.get('content-security-policy')).toBe(page.policy)
    expect(await (await answerTo(asked, false, true))?.text()).toBe('unreachable')
  })

  test('leaves alone what is no page, what signs in, what is sent, and what runs without scripts', () => {
    for (const other of [
      { ...asked, mode: 'cors', url: 'https://mydatahelps.org/api/v1/delegated/participant' },
      { ...asked, mode: 'no-cors', url: 'https://study.example/icon.svg' },
      { ...asked, method: 'POST', url: 'https://study.example/sign-in' },
      { ...asked, url: 'https://study.example/api/auth/callback/oidc?code=1' },
      { ...asked, url: 'https://study.example/data?week=1&without-scripts=' },
    ])
      expect(answerTo(other, false), other.url).toBeUndefined()
  })
})

test('colours that are told apart from the style sheet are those of the style sheet', () => {
  const [light = '', dark = ''] = readFileSync('app/design-tokens.css', 'utf8').split(/@media screen/)
  const colorsIn = (css: string) =>
    Object.fromEntries(
      [...css.matchAll(/--color-([\w-]+): (#\w+);/g)].map(([, name, color]) => [name, color]),
    )
  expect(colorsIn(light)).toMatchObject(TOKEN_COLORS.light)
  expect(colorsIn(dark)).toMatchObject(TOKEN_COLORS.dark)
})
