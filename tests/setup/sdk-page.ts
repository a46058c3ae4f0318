import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { MyDataHelps, Token } from '@mydatahelps/mydatahelps-js'
import type { Page } from '@playwright/test'

const SDK = 'node_modules/@mydatahelps/mydatahelps-js'
const HOST_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" /><title>An app</title>
    <link rel="icon" href="data:," /><link rel="stylesheet" href="/sdk/MyDataHelps.css" />
  </head>
  <body><h1>An app</h1><script type="module" src="/sdk/MyDataHelps.js"></script></body>
</html>`

declare global {
  interface Window {
    /** Put there by the SDK itself. */
    MyDataHelps?: MyDataHelps
  }
}

type Sdk = MyDataHelps
type Method = {
  [Name in keyof Sdk]: Sdk[Name] extends (...args: never[]) => unknown ? Name : never
}[keyof Sdk]

/** An app's own origin, with a page that holds nothing but the SDK, unmodified. */
export async function sdkPages() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = /^\/sdk\/([A-Za-z.]+\.(js|css))$/.exec(path)
    response.setHeader(
      'Content-Type',
      file ? (file[2] === 'css' ? 'text/css' : 'text/javascript') : 'text/html',
    )
    response.end(file ? await readFile(join(SDK, file[1] ?? '')) : HOST_PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  return {
    origin,
    /** Opens the page, and gives the SDK its token. */
    open: async (page: Page, token: Token, baseUrl: string) => {
      const sdk = new SdkPage(page, origin)
      await sdk.load(token, baseUrl)
      return sdk
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Calls the SDK in the browser as the code of an app would. */
export class SdkPage {
  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  async load(token: Token, baseUrl: string, path = '/'): Promise<void> {
    await this.page.goto(this.origin + path)
    await this.page.waitForFunction(() => 'MyDataHelps' in window)
    await this.page.evaluate(
      ([given, url]) => {
        const sdk = window.MyDataHelps
        if (!sdk) throw new Error('The SDK did not load')
        sdk.setSupportedLanguages(['en', 'es'])
        sdk.setCurrentLanguage('en')
        sdk.setParticipantAccessToken(given, url)
      },
      [token, baseUrl] as const,
    )
  }

  /** What the method resolves to, as far as it can leave the browser. Throws what it rejects with. */
  async call<Name extends Method>(method: Name, ...args: Parameters<Sdk[Name]>): Promise<unknown> {
    const { resolved, rejected } = await this.#settle(method, args)
    if (rejected !== undefined) throw new Error(`${method} was rejected: ${rejected}`)
    return resolved
  }

  /** What the method rejects with: a text that says "resolved" when it does not. */
  async rejection<Name extends Method>(method: Name, ...args: Parameters<Sdk[Name]>): Promise<string> {
    return (await this.#settle(method, args)).rejected ?? 'resolved'
  }

  #settle(method: Method, args: unknown[]): Promise<{ resolved?: unknown; rejected?: string }> {
    return this.page.evaluate(
      async ([name, given]) => {
        const sdk: Record<string, unknown> = Object(window.MyDataHelps)
        const called = sdk[name]
        if (typeof called !== 'function') return { rejected: `The SDK has no method ${name}` }
        try {
          const resolved: unknown = await called.apply(sdk, given)
          return { resolved: resolved instanceof Response ? { status: resolved.status } : resolved }
        } catch (error) {
          return { rejected: String(error) }
        }
      },
      [method, args] as const,
    )
  }
}
