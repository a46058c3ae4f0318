import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ProjectHeader } from '@/components/embeddables/project-header/project-header'
import { ParticipantSession, SignOutButton } from '@/components/participant-session'
import { earlyStartScript } from '@/components/participant-session/early-start'
import '@/components/participant-session/survey-modal.css'
import { config } from '@/lib/config'
import { currentMessages, locales } from '@/lib/messages'
import { Answers } from './answers'
import { requireParticipant } from './gate'
import styles from './layout.module.css'
import { NoScripts } from './no-scripts'

/** Every page behind the login: the gate, the one session with MyDataHelps, and the frame of the page. */
export default async function ParticipantLayout({ children }: { children: ReactNode }) {
  const { key, enrolled } = await requireParticipant()
  const nonce = (await headers()).get('x-nonce') ?? ''
  const { baseUrl } = config().myDataHelps
  const sdk = { baseUrl, languages: locales, language: currentMessages().locale }
  return (
    <>
      {/* Browsers hide the nonce from scripts, React's among them, which would miss it. */}
      <script nonce={nonce} suppressHydrationWarning>
        {earlyStartScript(key)}
      </script>
      <ParticipantSession userKey={key} enrolled={enrolled} sdk={sdk}>
        <header className={styles.header}>
          <Answers of="frame">
            <ProjectHeader baseUrl={baseUrl} />
          </Answers>
          <SignOutButton />
        </header>
        <main id="content" className={styles.main}>
          <NoScripts />
          {children}
        </main>
      </ParticipantSession>
    </>
  )
}
