import { ButtonLink } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'
import { translator } from '@/lib/messages'

export default async function NotFound() {
  const t = await translator('notFound')
  return (
    <MessageScreen title={t('title')} actions={<ButtonLink href="/">{t('home')}</ButtonLink>}>
      <p>{t('text')}</p>
    </MessageScreen>
  )
}
