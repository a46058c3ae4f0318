import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ProjectHeader } from '@/components/embeddables/project-header/project-header'
import { Tabs } from '@/components/navigation/tabs'
import { ParticipantSession, SignOutButton } from '@/components/participant-session'
import { earlyStartScript } from '@/components/participant-session/early-start'
import { config } from '@/lib/config'
import { currentLocale, locales } from '@/lib/messages'
import { Texts } from '../texts'
import { Embeddables } from './embeddables'
import { requireParticipant } from './gate'
import styles from './layout.module.css'
import { NoScripts } from './no-scripts'
import { SkipLink } from './skip-link'

/** What the session itself says, on whichever page, and what its screens say in place of a page. */
const SESSION_TEXTS = [
  'navigation',
  'session',
  'signOut',
  'ended',
  'notEnrolled',
  'survey',
  'errors',
] as const

/** Every page behind the login: the gate, the one session with MyDataHelps, and the frame of the page. */
export default async function ParticipantLayout({ children }: { children: ReactNode }) {
  const { key, enrolled } = await requireParticipant()
  const nonce = (await headers()).get('x-nonce') ?? ''
  const { baseUrl } = config().myDataHelps
  const sdk = { baseUrl, languages: locales, language: await currentLocale() }
  return (
    <>
      {/* Browsers hide the nonce from scripts, React's among them, which would miss it. */}
      <script nonce={nonce} suppressHydrationWarning>
        {earlyStartScript(key)}
      </script>
      <Texts of={SESSION_TEXTS}>
        <ParticipantSession userKey={key} enrolled={enrolled} sdk={sdk}>
          <div className={styles.page}>
            <SkipLink />
            <header className={styles.header}>
              <Embeddables of="frame">
                <ProjectHeader baseUrl={baseUrl} />
              </Embeddables>
              <SignOutButton />
            </header>
            <div className={styles.tabs}>
              <Tabs />
            </div>
            <main id="content" tabIndex={-1} className={styles.main}>
              <NoScripts />
              {children}
            </main>
          </div>
        </ParticipantSession>
      </Texts>
    </>
  )
}
