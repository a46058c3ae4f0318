import type { StoredPage } from './offline-page'

/** `offline`: the device has no network. `unreachable`: it has, and the page did not come all the same. */
export type WorkerPages = { offline: StoredPage; unreachable: StoredPage }

/**
 * The app's service worker, as a script. It shows a page of the app's own where a page cannot be had, and that page
 * is in the script itself: the worker has no cache, so nothing that is anybody's can ever be in one. A browser
 * compares the script with the one it has whenever a page opens, and takes the new one at once if a letter differs.
 *
 * To take the worker away again, it is not enough to remove it: browsers keep the one that they have. Answer
 * `self.registration.unregister()` at its address instead, for as long as people may come back with it.
 */
export function workerScript(pages: WorkerPages): string {
  return `(${begin})(${JSON.stringify(pages)})`
}

/** What the script uses of a worker; TypeScript's description of one cannot stand beside that of a page. */
type WorkerScope = {
  navigator: { onLine: boolean }
  skipWaiting: () => Promise<void>
  addEventListener: (type: 'install' | 'fetch', listener: (event: WorkerEvent) => void) => void
}
type WorkerEvent = {
  request: Request
  respondWith: (answer: Promise<Response>) => void
  waitUntil: (work: Promise<unknown>) => void
  addRoutes?: (rule: object) => Promise<void>
}

/** Runs as text, in the worker: it can see nothing of this file. */
function begin(pages: WorkerPages): void {
  const worker = globalThis as unknown as WorkerScope

  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.skipWaiting())
    // Where a browser can be told, it does not wake the worker for what is no page.
    const rule = { condition: { not: { requestMode: 'navigate' } }, source: 'network' }
    event.waitUntil(Promise.resolve(event.addRoutes?.(rule)).catch(() => undefined))
  })

  worker.addEventListener('fetch', (event) => {
    const { request } = event
    if (request.mode !== 'navigate' || request.method !== 'GET') return
    const { pathname, searchParams } = new URL(request.url)
    // Signing in passes through here, and must not be asked for twice; without scripts there is nothing to add.
    if (pathname.startsWith('/api/') || searchParams.has('without-scripts')) return
    event.respondWith(
      fetch(request).catch(() => {
        const { html, policy } = worker.navigator.onLine ? pages.unreachable : pages.offline
        return new Response(html, {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': policy,
            'Cache-Control': 'no-store',
          },
        })
      }),
    )
  })
}
