import type { SimulatorPage } from '../pages/layout'

/** The part of a request's context in oidc-provider that an answer is written to. */
type Answer = {
  status: number
  type: string
  body: unknown
  set(name: string, value: string): void
}

/** Answers with a page of the sandbox's own, which no cache may keep: it belongs to one sign-in. */
export function show(answer: Answer, page: SimulatorPage, status = 200): void {
  answer.status = status
  answer.type = 'html'
  answer.set('Content-Security-Policy', page.contentSecurityPolicy)
  answer.set('Cache-Control', 'no-store')
  answer.body = page.html
}
