'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'

/**
 * What the study team needs to find in the log what went wrong: the end of the name that `proxy.ts` gave to the last request
 * for `path`, or for this page. Nothing where the server has not answered.
 */
export function RequestCode({ path }: { path?: string }) {
  const t = useTranslations('contact')
  const [code, setCode] = useState('')
  useEffect(() => {
    const read = () => setCode(codeOf(path ?? window.location.pathname))
    read()
    // An answer that is still on its way, of which this screen came first, is known when it is whole.
    const observer = new PerformanceObserver(read)
    observer.observe({ type: 'resource' })
    return () => observer.disconnect()
  }, [path])
  return code ? (
    <div>
      <small>{t('code', { code })}</small>
    </div>
  ) : null
}

function codeOf(path: string): string {
  const entries = performance.getEntries() as PerformanceResourceTiming[]
  const last = entries.findLast((one) => one.serverTiming && new URL(one.name).pathname === path)
  return last?.serverTiming[0]?.description.slice(-8) ?? ''
}
