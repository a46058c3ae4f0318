/** A browser's cookies for one provider, without the browser. Redirects are left to whoever asks. */
export function cookieJar() {
  const cookies = new Map<string, string>()
  return {
    fetch: async (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await fetch(url, { ...init, headers, redirect: 'manual' })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const [name = '', ...value] = pair.split('=')
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) cookies.delete(name)
        else cookies.set(name, value.join('='))
      }
      return response
    },
  }
}
