import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * For what goes away when it has been pressed: if it has focus then, focus goes on to what `to` gives. The browser
 * would take it back to the start of the document, and who uses a keyboard or a screen reader with it.
 */
export function useFocusPassedOn<Pressed extends HTMLElement>(
  to: (from: Pressed) => HTMLElement | null | undefined,
): RefObject<Pressed | null> {
  const ref = useRef<Pressed>(null)
  const next = useRef(to)
  useLayoutEffect(() => {
    const pressed = ref.current
    // By the time that this is called, it is still on the page.
    return () => {
      if (pressed && pressed === document.activeElement) next.current(pressed)?.focus({ preventScroll: true })
    }
  }, [])
  return ref
}
