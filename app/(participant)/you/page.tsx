import { FolderUp, Watch } from 'lucide-react'
import type { Metadata } from 'next'
import { ON_SHOW } from '@/components/embeddables/on-show'
import { Profile } from '@/components/embeddables/profile/profile'
import { ContactCard } from '@/components/embeddables/study-info/contact-card'
import { StudyInfo } from '@/components/embeddables/study-info/study-info'
import { LinkRow, LinkRows } from '@/components/navigation/link-rows'
import { PageHeading } from '@/components/navigation/page-heading'
import { Card } from '@/components/ui/card'
import { Muted } from '@/components/ui/notice'
import { languageNames, locales, translator } from '@/lib/messages'
import { LanguageSwitch } from '../../language-switch'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('you')
  return { title: t('title') }
}

/** Who the participant is, what they have connected and handed in, and who runs the study. */
export default async function YouPage() {
  await requireParticipant()
  const t = await translator('you')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      {ON_SHOW.connections || ON_SHOW.files ? (
        <LinkRows label={t('more')}>
          {ON_SHOW.connections ? (
            <LinkRow href="/you/connections" icon={<Watch aria-hidden />} title={t('connections')}>
              {t('connectionsText')}
            </LinkRow>
          ) : null}
          {ON_SHOW.files ? (
            <LinkRow href="/you/files" icon={<FolderUp aria-hidden />} title={t('files')}>
              {t('filesText')}
            </LinkRow>
          ) : null}
        </LinkRows>
      ) : null}
      <Embeddables of="you">
        {ON_SHOW.profile ? (
          <Profile languages={locales.map((tag) => ({ tag, name: languageNames[tag] ?? tag }))} />
        ) : null}
        {locales.length > 1 ? (
          <Card title={t('language')} headingId="language">
            <Muted>{t('languageText')}</Muted>
            <LanguageSwitch back="/you" />
          </Card>
        ) : null}
        <ContactCard />
        {ON_SHOW.studyInfo ? <StudyInfo /> : null}
      </Embeddables>
    </>
  )
}
