import type { Metadata } from 'next'
import { MessageScreen } from '@/components/ui/message-screen'
import { translator } from '@/lib/messages'
import { BackToConnections } from './back-to-connections'

type Parameters = Record<string, string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('connected')
  return { title: t('title') }
}

/**
 * Where MyDataHelps sends the browser when a provider has been asked. It stands outside of the session and runs no
 * SDK, which would obey the parameters of this address; and it leads to one place, whatever those say.
 */
export default async function ConnectedPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { success, messageID } = await searchParams
  const t = await translator('connected')
  return (
    <MessageScreen
      title={t('title')}
      actions={
        // The SDK adds the second parameter where it was asked for a window.
        <BackToConnections connected={success === 'true'} messageID={messageID?.toString()}>
          {t('goOn')}
        </BackToConnections>
      }
    >
      <p>{t('text')}</p>
    </MessageScreen>
  )
}
