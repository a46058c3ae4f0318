import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { StudyBrand } from '@/components/study/study-brand'
import { StudyContact } from '@/components/study/study-contact'
import { MessageScreen } from '@/components/ui/message-screen'
import { Muted, Notice } from '@/components/ui/notice'
import { currentUser, hasJustSignedOut } from '@/lib/auth'
import { config } from '@/lib/config'
import { translator } from '@/lib/messages'
import { LanguageSwitch } from '../language-switch'
import { Texts } from '../texts'
import { NeedsScripts } from './needs-scripts'
import { ownPath } from './own-path'
import styles from './sign-in.module.css'
import { SignInButton } from './sign-in-button'

type Parameters = { callbackUrl?: string | string[]; error?: string | string[] }

/** Welcome, and the way in. NextAuth also sends people here when signing in has failed, with `error`. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { callbackUrl, error } = await searchParams
  const back = typeof callbackUrl === 'string' ? ownPath(callbackUrl, config().appUrl) : '/'
  if (await currentUser()) redirect(back)
  await goToTheRightHost(back)

  const t = await translator('signIn')
  // Whoever is on the way to a page has not come here by signing out, however short ago that was.
  const justSignedOut = !error && callbackUrl === undefined && (await hasJustSignedOut())
  return (
    <Texts of={['signIn']}>
      <MessageScreen
        title={t('title')}
        brand={<StudyBrand />}
        actions={<SignInButton callbackUrl={back} provider={config().identityProvider.name} />}
      >
        {justSignedOut ? <SignedOut /> : null}
        <p>{t('intro')}</p>
        {error ? (
          <div role="alert">
            <Notice>{t('failed')}</Notice>
          </div>
        ) : null}
        <NeedsScripts />
        <Muted>{t('privacy')}</Muted>
      </MessageScreen>
      <footer className={styles.foot}>
        <Contact />
        <LanguageSwitch back={`/sign-in?callbackUrl=${encodeURIComponent(back)}`} />
      </footer>
    </Texts>
  )
}

/** For whoever comes from signing out: that it has worked. */
async function SignedOut() {
  const t = await translator('signedOut')
  return (
    <p role="status">
      <strong>{t('text')}</strong>
    </p>
  )
}

/** How to reach the study team, where it has said so. */
async function Contact() {
  const t = await translator('contact')
  const { email, phone } = config().study
  if (!email && !phone) return null
  return (
    <div>
      <Muted>{t('questions')}</Muted>
      <StudyContact />
    </div>
  )
}

/**
 * The cookies of a sign-in belong to one host name. Whoever opens a local app under its number, as the
 * server's own greeting offers it, would come back from the provider to another name, without them.
 */
async function goToTheRightHost(back: string): Promise<void> {
  const { appUrl } = config()
  const host = (await headers()).get('host') ?? ''
  if (/^(127\.0\.0\.1|\[::1\])(:|$)/.test(host) && new URL(appUrl).hostname === 'localhost') {
    redirect(`${appUrl}/sign-in?callbackUrl=${encodeURIComponent(back)}`)
  }
}
