'use client'

import { CircleCheck } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { isConnected, stateOf } from './accounts'
import styles from './connections.module.css'
import type { Account, Provider } from './connections-schemas'
import { obstacleOf } from './offers'
import { ProviderLogo } from './provider-logo'

type ProviderRowProps = {
  provider: Provider
  /** What the participant has connected there already. */
  account: Account | undefined
  nameRef: Ref<HTMLParagraphElement> | undefined
  onConnect: () => void
}

/** One that can be connected, or why it cannot. */
export function ProviderRow({ provider, account, nameRef, onConnect }: ProviderRowProps) {
  const t = useTranslations('connections')
  const { name } = provider
  const obstacle = obstacleOf(provider)
  const isReconnect = account !== undefined && ['reconnect', 'problem'].includes(stateOf(account))
  return (
    <ListItem className={styles.row}>
      <div className={styles.who}>
        <ProviderLogo provider={provider} />
        <div className={styles.what}>
          <p ref={nameRef} tabIndex={-1} className={styles.name}>
            {name}
          </p>
          {obstacle ? <ObstacleText provider={provider} /> : null}
        </div>
      </div>
      {isConnected(account) ? (
        <Chip tone="good" icon={CircleCheck}>
          {t('stateConnected')}
        </Chip>
      ) : obstacle ? null : (
        <Button
          variant="quiet"
          aria-label={isReconnect ? t('reconnectNamed', { name }) : t('connectNamed', { name })}
          onClick={onConnect}
        >
          {isReconnect ? t('reconnect') : t('connect')}
        </Button>
      )}
    </ListItem>
  )
}

function ObstacleText({ provider }: { provider: Provider }) {
  const t = useTranslations('connections')
  const obstacle = obstacleOf(provider)
  switch (obstacle?.kind) {
    case 'related':
      return <Muted>{t('obstacleRelated', { name: obstacle.name })}</Muted>
    case 'managed':
      return <Muted>{t('obstacleManaged', { name: obstacle.name })}</Muted>
    case 'said':
      return <Muted>{obstacle.text}</Muted>
    default:
      return <Muted>{t('obstacleUnknown')}</Muted>
  }
}
