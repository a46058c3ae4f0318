import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Card } from '@/components/ui/card'
import { recordsQuery } from './device-data-query'

/**
 * Says that health records have come from a phone, and where they can be seen: no call of the SDK reads what is in
 * them. Where there are none, or MyDataHelps does not tell, it is not there.
 */
export function HealthRecords() {
  const t = useTranslations('deviceData')
  const { data } = useMyDataHelps(recordsQuery)
  if (!data?.appleHealthRecords && !data?.healthConnectPhr) return null
  return (
    <Card title={t('recordsTitle')} headingId="health-records">
      <p>{t('records')}</p>
    </Card>
  )
}
