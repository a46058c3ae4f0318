import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is, and how large small text is, in pixels; nothing before the browser has laid it out. */
export function useSize(): [RefObject<HTMLDivElement | null>, { width: number; em: number }] {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, em: 0 })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // Read each time: somebody who makes text larger must get larger text here too.
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      setSize({ width: element.clientWidth, em })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [frame, size]
}
