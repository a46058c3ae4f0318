import { onReturn, RETURN_PATH } from './account-return'
import { noAnswer, SessionError } from './errors'
import type { Sdk } from './sdk'

const WIDTH = 520
const HEIGHT = 720

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
 * Has the SDK send that window to the provider. The SDK's own promise settles when the window comes back, if ever; this
 * one when it has its address. From then on the window is out of reach: it cannot be closed from here, and always looks
 * as if it were. Throws `SessionError`.
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
 * Tells when a provider's window comes back to us, and when somebody looks at this page again: the only sign that they
 * may have closed the other. Gives the function that ends it.
 */
export function watchProviderWindow({
  returned,
  lookedAt,
}: {
  returned: (connected: boolean) => void
  lookedAt: () => void
}): () => void {
  window.addEventListener('focus', lookedAt)
  const stopListening = onReturn(({ connected }) => {
    returned(connected)
    return true
  })
  return () => {
    window.removeEventListener('focus', lookedAt)
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
