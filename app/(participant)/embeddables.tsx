import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { Texts } from '../texts'
import { PAGES, type Page } from './pages'
import { startQueries } from './start-queries'

/** What the Embeddables inside need of the server: their words, and what it has asked for them, when it is there. */
export async function Embeddables({ of, children }: { of: Page; children: ReactNode }) {
  return (
    <Texts of={PAGES[of].flatMap(({ texts }) => texts)}>
      <SWRConfig value={{ fallback: await startQueries(of) }}>{children}</SWRConfig>
    </Texts>
  )
}
