import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import type { Page } from './pages'
import { startQueries } from './start-queries'

/** Hands what the server has asked for a page on to the Embeddables inside, each answer when it is there. */
export async function Answers({ of, children }: { of: Page; children: ReactNode }) {
  return <SWRConfig value={{ fallback: await startQueries(of) }}>{children}</SWRConfig>
}
