/**
 * A browser's cookies without the browser, for tests that speak HTTP: follows redirects, as a person's browser
 * would, through the app and the provider.
 */
export class CookieJar {
  private readonly cookies = new Map<string, Map<string, string>>()
  /** Somebody else's, which go with every request and before the jar's own, as those with a longer path do. */
  sentFirst: [name: string, value: string][] = []

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url)
    const jar = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, jar)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.sentFirst, ...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    return response
  }

  /** Follows redirects to the first answer that is none, or to the first that leads where `isEnd` says. */
  async follow(
    url: string,
    init: RequestInit = {},
    isEnd: (url: URL) => boolean = () => false,
  ): Promise<{ url: string; response: Response }> {
    let response = await this.fetch(url, init)
    for (let hops = 0; hops < 15; hops++) {
      const location = response.headers.get('location')
      if (!location) return { url, response }
      url = new URL(location, url).href
      if (isEnd(new URL(url))) return { url, response }
      response = await this.fetch(url)
    }
    throw new Error(`Too many redirects, the last one to ${url}`)
  }

  /** Puts in a cookie that no answer has brought. */
  plant(url: string, name: string, value: string): void {
    const { host } = new URL(url)
    this.cookies.set(host, (this.cookies.get(host) ?? new Map<string, string>()).set(name, value))
  }

  all(host: string): [name: string, value: string][] {
    return [...(this.cookies.get(host) ?? [])]
  }

  names(host: string): string[] {
    return [...(this.cookies.get(host)?.keys() ?? [])]
  }
}
