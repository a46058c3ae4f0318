import { ButtonLink } from '@/components/ui/button'
import { MessageScreen } from '@/components/ui/message-screen'
import { translator } from '@/lib/messages'

export default function NotFound() {
  const t = translator('notFound')
  return (
    <MessageScreen title={t('title')} actions={<ButtonLink href="/">{t('home')}</ButtonLink>}>
      <p>{t('text')}</p>
    </MessageScreen>
  )
}
