/** What a page has begun before its scripts had come. */
type EarlyStart = {
  /** The request for the first token. `askedAt` is by the count of `performance.now`. */
  token: { askedAt: number; answer: Promise<Response> } | undefined
  /** The last press of a button with a `data-press`, by that name, and how the button shows it. */
  press: { name: string; mark: Animation } | undefined
  /** From now on React hears of presses itself. */
  stopListening: () => void
  /** What other tabs have told meanwhile: nobody else would hear that somebody has signed out. */
  news: unknown[]
  stopHearing: () => void
}

declare global {
  var earlyStart: EarlyStart | undefined
}

/**
 * A script for the top of a page. On a slow phone the page can be read, and pressed, a second before its
 * scripts run: meanwhile this asks for the token, as `requestParticipantToken` would, and remembers a press.
 */
export function earlyStartScript(userKey: string): string {
  // It stands in HTML, where only this could end it before its time.
  return `(${begin})(${JSON.stringify(userKey).replaceAll('<', '\\u003c')})`
}

/** Runs as text, in the page: it can see nothing of this file. */
function begin(userKey: string): void {
  const answer = fetch('/api/participant-token', {
    headers: { 'X-Signed-In-As': userKey },
    signal: AbortSignal.timeout(15_000),
  })
  // Whoever takes it hears of a failure; until then nobody does, and the browser would complain.
  answer.catch(() => undefined)

  const onClick = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-press]') : null
    const name = button?.dataset.press
    if (!button || !name || !globalThis.earlyStart) return
    globalThis.earlyStart.press?.mark.cancel()
    globalThis.earlyStart.press = {
      name,
      mark: button.animate({ opacity: [0.6, 0.6] }, { duration: 60_000 }),
    }
  }
  document.addEventListener('click', onClick, true)
  const news: unknown[] = []
  const channel = new BroadcastChannel('session')
  channel.onmessage = ({ data }) => news.push(data)
  globalThis.earlyStart = {
    token: { askedAt: performance.now(), answer },
    press: undefined,
    stopListening: () => document.removeEventListener('click', onClick, true),
    news,
    stopHearing: () => channel.close(),
  }
}

/** The request for a token that the page has begun with. It can be taken once. */
export function takeEarlyAnswer(): EarlyStart['token'] {
  const early = globalThis.earlyStart
  const token = early?.token
  if (early) early.token = undefined
  return token
}

/** What other tabs have told before this page could hear. Call it when it can. */
export function takeEarlyNews(): unknown[] {
  const early = globalThis.earlyStart
  early?.stopHearing()
  return early?.news.splice(0) ?? []
}

/** The name of the button that was pressed while nobody could hear it, if it is one of `ours`. It can be taken once. */
export function takeEarlyPress(ours: (name: string) => boolean): string | undefined {
  const early = globalThis.earlyStart
  early?.stopListening()
  const press = early?.press
  if (!press || !ours(press.name)) return undefined
  if (early) early.press = undefined
  press.mark.cancel()
  return press.name
}
