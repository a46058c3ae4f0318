/**
 * Keeps the sandbox's start page up to date, and presses its buttons without loading the page anew.
 */

const REFRESH_MILLISECONDS = 4000
/** The parts that change by themselves. */
const PARTS = ['faults', 'requests', 'people']

const form = document.querySelector('form.panel')
let isAutomatic = true
document.documentElement.classList.add('has-script')

async function refresh() {
  const response = await fetch('/sandbox/panel', { cache: 'no-store' })
  // Whatever went wrong, the page as it stands is of more use than an empty one; the next round tries again.
  if (!response.ok) return
  show(new DOMParser().parseFromString(await response.text(), 'text/html'))
}

/** @param {Document} fresh */
function show(fresh) {
  const focused = document.activeElement?.id
  for (const id of PARTS) {
    const [old, next] = [document.getElementById(id), fresh.getElementById(id)]
    if (!old || !next) continue
    next.querySelector('#automatic')?.toggleAttribute('checked', isAutomatic)
    // A part that did not change stays untouched: a screen reader or a selection may be in the middle of it.
    if (!old.isEqualNode(next)) old.replaceWith(next)
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const { submitter } = /** @type {SubmitEvent} */ (event)
  if (!(submitter instanceof HTMLButtonElement)) return
  const body = new URLSearchParams({ [submitter.name]: submitter.value })
  await fetch('/sandbox/panel', { method: 'POST', body, redirect: 'manual' })
  await refresh()
})

form?.addEventListener('change', (event) => {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.id !== 'automatic') return
  isAutomatic = target.checked
  target.toggleAttribute('checked', isAutomatic)
})

window.setInterval(() => {
  if (isAutomatic && document.visibilityState === 'visible') refresh().catch(() => undefined)
}, REFRESH_MILLISECONDS)
