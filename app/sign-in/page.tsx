import { redirect } from 'next/navigation'
import { MessageScreen } from '@/components/ui/message-screen'
import { Muted, Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { translator } from '@/lib/messages'
import { SignInButton } from './sign-in-button'

type Parameters = { callbackUrl?: string | string[]; error?: string | string[] }

/** Welcome, and the way in. NextAuth also sends people here when signing in has failed, with `error`. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { callbackUrl, error } = await searchParams
  const back = typeof callbackUrl === 'string' ? ownPath(callbackUrl) : '/'
  if (await currentUser()) redirect(back)

  const t = translator('signIn')
  return (
    <MessageScreen
      title={t('title')}
      actions={<SignInButton callbackUrl={back} provider={config().identityProvider.name} />}
    >
      <p>{t('intro')}</p>
      {error ? (
        <div role="alert">
          <Notice>{t('failed')}</Notice>
        </div>
      ) : null}
      <Muted>{t('privacy')}</Muted>
    </MessageScreen>
  )
}

/** A path of this site, whatever was asked for: the parameter is anybody's to write, and must lead nowhere else. */
function ownPath(callbackUrl: string): string {
  const { appUrl } = config()
  if (!URL.canParse(callbackUrl, appUrl)) return '/'
  const url = new URL(callbackUrl, appUrl)
  return url.origin === new URL(appUrl).origin ? url.pathname + url.search : '/'
}
