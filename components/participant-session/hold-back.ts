/** Marks the entry in the browser's history that stands for an open survey. */
const MARK = 'openSurvey'

/** A frame that has moved about leaves entries of its own before the one that is taken back; then nothing comes. */
const LONGEST_WAIT_MS = 500

/**
 * Holds the browser's Back button: until `letGo`, a press leads nowhere and is told to `onBack`. It works by an
 * entry in the history that shows this same page. `letGo` takes that entry back, and resolves when Back leads
 * again where it led before.
 */
export function holdBack(onBack: () => void): { letGo: () => Promise<void> } {
  const { href } = window.location
  const { scrollRestoration } = window.history
  let onReturn: (() => void) | undefined

  function hold(): void {
    // Next's router keeps what it needs in the state of each entry, and loads the page anew where that is missing.
    window.history.pushState({ ...window.history.state, [MARK]: true }, '')
  }

  const onPopState = (event: PopStateEvent) => {
    // Somebody has chosen an entry further away. That is a page of its own, and the router's to show.
    if (window.location.href !== href) return
    // The router would render the page again that is there.
    event.stopImmediatePropagation()
    if (isHeld(event.state)) return
    if (onReturn) {
      onReturn()
      return
    }
    // At once, or a second press would leave the page while the first is still being asked about.
    hold()
    onBack()
  }

  // Or the browser would move the page to where it stood when the survey was opened.
  window.history.scrollRestoration = 'manual'
  hold()
  // Before the router, which listens at the same place.
  window.addEventListener('popstate', onPopState, true)

  return {
    async letGo() {
      if (window.location.href === href && isHeld(window.history.state)) {
        const returned = new Promise<void>((resolve) => {
          onReturn = resolve
        })
        window.history.back()
        await Promise.race([returned, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
      }
      window.removeEventListener('popstate', onPopState, true)
      window.history.scrollRestoration = scrollRestoration
    },
  }
}

function isHeld(state: unknown): boolean {
  return typeof state === 'object' && state !== null && MARK in state
}
