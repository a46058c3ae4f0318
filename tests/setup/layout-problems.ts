import type { Page } from '@playwright/test'

/** What does not fit the width of the window, named by tag, class and words. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > window.innerWidth + 1 || left < -1
    })
    return ['the page scrolls sideways', ...wide.map(({ tagName, className }) => `${tagName} ${className}`)]
  })
}

/**
 * What is too small for a finger: less than 44 pixels in one direction, unless it is a link in a line of text, or is
 * at least 24 pixels and has that much room around its middle (WCAG 2.2, 2.5.8).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const AIM = 44
    const LEAST = 24
    const targets = [
      ...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex="0"]'),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => {
        const off = element.matches('input[type=hidden], [disabled]')
        return box.width > 1 && box.height > 1 && !off && element.checkVisibility()
      })
    const hasRoom = ({ element, box }: (typeof targets)[number]) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      return targets.every(({ element: other, box: near }) => {
        if (other === element || other.contains(element) || element.contains(other)) return true
        const dx = Math.max(near.left - x, 0, x - near.right)
        const dy = Math.max(near.top - y, 0, y - near.bottom)
        return Math.hypot(dx, dy) >= LEAST / 2
      })
    }
    const inText = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
    // A box that is ticked by its label is as large as that.
    const labelled = (element: Element) =>
      element instanceof HTMLInputElement &&
      [...(element.labels ?? [])].some((label) => label.getBoundingClientRect().height >= AIM)
    return targets
      .filter((target) => {
        const { element, box } = target
        const least = Math.min(box.width, box.height)
        return (
          least < AIM - 0.5 && !inText(element) && !labelled(element) && !(least >= LEAST && hasRoom(target))
        )
      })
      .map(({ element, box }) => {
        return `${element.tagName} "${element.textContent?.trim()}" ${Math.round(box.width)}×${Math.round(box.height)}`
      })
  })
}

/** The ways between the pages that are not whole on the screen. */
export function tabsOffScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav li a')]
      .filter((tab) => {
        const { left, right } = tab.getBoundingClientRect()
        const text = tab.querySelector('span')
        const cut = text && text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0
        return left < -1 || right > window.innerWidth + 1 || cut
      })
      .map((tab) => tab.textContent ?? ''),
  )
}

/** What has focus and cannot be seen, because something lies over it or it is off the screen; nothing if all is well. */
export function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return undefined
    const { left, top, right, bottom, width, height } = focused.getBoundingClientRect()
    const seen = [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
      const x = Math.min(Math.max(left + width / 2, 1), window.innerWidth - 1)
      const y = top + height * part
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (focused.contains(hit) || (hit.contains(focused) && !hit.matches('html, body')))
    })
    const where = [left, top, right, bottom].map(Math.round).join(' ')
    return seen ? undefined : `${focused.tagName} "${focused.textContent?.trim()}" at ${where}`
  })
}
