import { type ComponentType, useEffect, useState } from 'react'
import { passedTime } from './passed-time'
import type { SessionLifeOptions } from './use-session-life'

type Loaded = { SessionWarning: ComponentType<SessionLifeOptions>; at: number }

/**
 * The warning, as soon as its scripts are there. They are not among those of the first page, since nobody is warned in the
 * first seconds of it.
 */
export function LateSessionWarning({ initial, ...props }: SessionLifeOptions) {
  const [began] = useState(passedTime)
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    const waiting = new AbortController()
    const load = () =>
      import('./session-warning').then(
        ({ SessionWarning }) => setLoaded({ SessionWarning, at: passedTime() }),
        // Without it the server would hear of nobody, and end the session of somebody who is there.
        () => window.addEventListener('online', load, { once: true, signal: waiting.signal }),
      )
    void load()
    return () => waiting.abort()
  }, [])
  if (!loaded) return null
  const { SessionWarning, at } = loaded
  const { endsIn, idleIn } = initial
  const left = { endsIn: endsIn - (at - began), idleIn: idleIn === null ? null : idleIn - (at - began) }
  return <SessionWarning {...props} initial={left} />
}
