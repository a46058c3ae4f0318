import type { ReactNode } from 'react'
import { ProjectHeader } from '@/components/embeddables/project-header/project-header'
import { ParticipantSession, SignOutButton } from '@/components/participant-session'
import '@/components/participant-session/survey-modal.css'
import { config } from '@/lib/config'
import { currentMessages, locales } from '@/lib/messages'
import { requireParticipant } from './gate'
import styles from './layout.module.css'

/** Every page behind the login: the gate, the one session with MyDataHelps, and the frame of the page. */
export default async function ParticipantLayout({ children }: { children: ReactNode }) {
  const user = await requireParticipant()
  const { baseUrl } = config().myDataHelps
  const sdk = { baseUrl, languages: locales, language: currentMessages().locale }
  return (
    <ParticipantSession userKey={user.key} sdk={sdk}>
      <header className={styles.header}>
        <ProjectHeader baseUrl={baseUrl} />
        <SignOutButton />
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </ParticipantSession>
  )
}
