'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { useStudy } from '@/components/study/study'
import { Muted } from '@/components/ui/notice'
import { EmbeddableCard } from '../embeddable-card'
import { projectQuery } from '../project-header/project-header-query'
import type { ProjectInfo } from '../project-header/project-header-schema'
import styles from './study-info.module.css'
import { viewQuery, webAddress } from './study-info-query'

/** What the study is for, who runs it, where to read more, and how to leave it. */
export function StudyInfo() {
  const t = useTranslations('studyInfo')
  return (
    <EmbeddableCard
      query={projectQuery}
      title={t('title')}
      headingId="study-info"
      lines={6}
      words={{ loading: t('loading'), nothing: '', error: t('error') }}
      isNothing={() => false}
    >
      {(project) => <About project={project} />}
    </EmbeddableCard>
  )
}

function About({ project }: { project: ProjectInfo }) {
  const t = useTranslations('studyInfo')
  const { helpView } = useStudy()
  const { id, name, description, organization, learnMoreLink, learnMoreTitle } = project
  const learnMore = webAddress(learnMoreLink)
  return (
    <>
      <div>
        <p className={styles.name}>{name}</p>
        {description ? <p>{description}</p> : null}
      </div>
      {organization?.name ? (
        <div className={styles.part}>
          <h3>{t('whoRunsIt')}</h3>
          <p>{organization.name}</p>
          {organization.description ? <Muted>{organization.description}</Muted> : null}
        </div>
      ) : null}
      <div className={styles.links}>
        {learnMore ? <OutsideLink href={learnMore}>{learnMoreTitle || t('learnMore')}</OutsideLink> : null}
        {id && helpView ? <HelpPage projectID={id} view={helpView} /> : null}
      </div>
      <div className={styles.part}>
        <h3>{t('howToLeave')}</h3>
        <p>{t('leaving')}</p>
      </div>
    </>
  )
}

/** Nothing while nobody knows whether there is one, and where there is none. */
function HelpPage({ projectID, view }: { projectID: string; view: string }) {
  const t = useTranslations('studyInfo')
  const { data } = useMyDataHelps(viewQuery(projectID, view))
  const href = webAddress(data?.url)
  return href ? <OutsideLink href={href}>{t('help')}</OutsideLink> : null
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  const t = useTranslations('studyInfo')
  return (
    <a href={href} target="_blank" rel="noreferrer" className={styles.link}>
      {children}
      <span className="visually-hidden"> {t('newWindow')}</span>
      <ExternalLink aria-hidden className={styles.icon} />
    </a>
  )
}
