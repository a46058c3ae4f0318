import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { TabsWithUnread } from '@/components/embeddables/inbox/tabs-with-unread'
import { ProjectHeader } from '@/components/embeddables/project-header/project-header'
import {
  OutageBanner,
  ParticipantSession,
  SignOutButton,
  TrackedSession,
} from '@/components/participant-session'
import { earlyStartScript } from '@/components/participant-session/early-start'
import { currentSession } from '@/lib/auth'
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
  'loading',
  'session',
  'signOut',
  'ended',
  'warning',
  'survey',
  'errors',
] as const

/** Every page behind the login: the gate, the one session with MyDataHelps, and the frame of the page. */
export default async function ParticipantLayout({ children }: { children: ReactNode }) {
  const { key, enrolled } = await requireParticipant()
  const session = await currentSession()
  const nonce = (await headers()).get('x-nonce') ?? ''
  const { myDataHelps, trackEvents, session: limits } = config()
  const { baseUrl } = myDataHelps
  const Session = trackEvents ? TrackedSession : ParticipantSession
  const life = { endsIn: (session?.life.endsAt ?? 0) - Date.now(), idleIn: limits.idleMs || null }
  const sdk = { baseUrl, languages: locales, language: await currentLocale() }
  return (
    <>
      {/* Browsers hide the nonce from scripts, React's among them, which would miss it. */}
      <script nonce={nonce} suppressHydrationWarning>
        {earlyStartScript(key)}
      </script>
      <Texts of={SESSION_TEXTS}>
        <Session userKey={key} enrolled={enrolled} sdk={sdk} life={life}>
          <div className={styles.page}>
            <SkipLink />
            <Embeddables of="frame">
              <header className={styles.header}>
                <ProjectHeader baseUrl={baseUrl} />
                <SignOutButton />
              </header>
              <div className={styles.foot}>
                <div className={styles.outage}>
                  <OutageBanner />
                </div>
                <div className={styles.tabs}>
                  <TabsWithUnread />
                </div>
              </div>
            </Embeddables>
            <main id="content" tabIndex={-1} className={styles.main}>
              <NoScripts />
              {children}
            </main>
          </div>
        </Session>
      </Texts>
    </>
  )
}
