import { onReturn, RETURN_PATH } from './account-return'
import { noAnswer, SessionError } from './errors'
import type { Sdk } from './sdk'

const WIDTH = 520
const HEIGHT = 720
const LOOK_MS = 500

/**
 * A window for a provider's own pages, with `words` in it until those come. Call it in the press itself: later,
 * Safari opens none. Gives nothing where the browser has stopped it.
 */
export function openProviderWindow(words: string): Window | undefined {
  const left = window.screenX + (window.outerWidth - WIDTH) / 2
  const top = window.screenY + (window.outerHeight - HEIGHT) / 2
  const opened = window.open('', '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`)
  if (!opened || opened.closed) return undefined
  opened.document.title = words
  opened.document.documentElement.style.colorScheme = 'light dark'
  opened.document.body.textContent = words
  return opened
}

/**
 * Has the SDK send that window to the provider. The SDK's own promise settles only where a page that runs the SDK
 * comes back into a window that still has its opener, so this one ends when the window has its address. Throws
 * `SessionError`.
 */
export function sendToProvider(sdk: Sdk, providerID: number, opened: Window): Promise<void> {
  return new Promise((resolve, reject) => {
    failWithoutNetwork()
    const { open } = window
    // The SDK would open a second window here, and fill it with a style sheet that our policy forbids.
    window.open = () =>
      standIn((address) => {
        opened.location.href = address
        resolve()
      })
    try {
      sdk
        .connectExternalAccount(providerID, {
          openNewWindow: true,
          standaloneModeFinalRedirectPath: returnAddress(),
        })
        .catch(reject)
    } finally {
      window.open = open
    }
  })
}

/** Goes to the provider in this window. It settles only if that fails, with a `SessionError`. */
export async function goToProvider(sdk: Sdk, providerID: number): Promise<void> {
  failWithoutNetwork()
  await sdk.connectExternalAccount(providerID, {
    openNewWindow: false,
    // MyDataHelps puts the outcome in the place of the word.
    standaloneModeFinalRedirectPath: `${returnAddress()}?success=%SUCCESSVALUE%`,
  })
}

/**
 * Tells when the window comes back to us, and when it is closed. The second is a guess: a provider may cut the link
 * to its window, which then looks closed from here, and can still come back. Gives the function that ends it.
 */
export function watchProviderWindow(
  opened: Window,
  { returned, closed }: { returned: (connected: boolean) => void; closed: () => void },
): () => void {
  const timer = setInterval(() => {
    if (!opened.closed) return
    clearInterval(timer)
    closed()
  }, LOOK_MS)
  const stopListening = onReturn((connected) => {
    clearInterval(timer)
    returned(connected)
  })
  return () => {
    clearInterval(timer)
    stopListening()
  }
}

function returnAddress(): string {
  return new URL(RETURN_PATH, window.location.origin).href
}

/** The SDK needs both before it asks, and without the second it would never say so. */
function failWithoutNetwork(): void {
  if (!navigator.onLine) throw noAnswer()
  if (!window.isSecureContext) throw new SessionError('unexpected')
}

/** As much of a window as the SDK touches. */
function standIn(goTo: (address: string) => void): Window {
  const nothing = () => undefined
  const standIn = {
    document: { open: nothing, write: nothing, close: nothing },
    set location(address: string) {
      goTo(address)
    },
  }
  return standIn as unknown as Window
}
