import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import type { Query } from '@/components/participant-session/query'
import { Texts } from '../texts'
import { PAGES, type Page } from './pages'
import { startQueries } from './start-queries'

/**
 * What the Embeddables inside need of the server: their words, and what it has asked for them, when it is there.
 * `queries` are those that depend on the address of the page.
 */
export async function Embeddables({
  of,
  queries = [],
  children,
}: {
  of: Page
  queries?: readonly Query[]
  children: ReactNode
}) {
  return (
    <Texts of={PAGES[of].flatMap(({ texts }) => texts)}>
      <SWRConfig value={{ fallback: await startQueries(of, queries) }}>{children}</SWRConfig>
    </Texts>
  )
}
