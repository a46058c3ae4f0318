import { useTranslations } from 'use-intl'
import { Card } from '@/components/ui/card'
import type { Period, Span } from './days'
import { FigureCharts } from './figure-chart'
import { FigureTable } from './figure-table'
import type { FigureView } from './figure-view'
import { Sentences } from './sentences'

/** One figure: in words, as a picture, and as a table. */
export function FigureCard(props: { view: FigureView; period: Period; span: Span; endsToday: boolean }) {
  const t = useTranslations('deviceData')
  const { view, period, span } = props
  const { key } = view.figure
  return (
    <Card title={t(`${key}Title`)} headingId={`figure-${key}`}>
      <div>
        <Sentences {...props} />
      </div>
      <FigureCharts view={view} period={period} />
      <FigureTable view={view} period={period} span={span} />
    </Card>
  )
}
