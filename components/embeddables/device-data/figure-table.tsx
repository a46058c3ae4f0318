import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Period, Span } from './days'
import styles from './device-data.module.css'
import { type FigureView, ofSource } from './figure-view'
import { type Series, sourcesOf, totals } from './series'
import { useAmounts } from './use-amounts'
import { useDayNames } from './use-day-names'
import { useSeriesName, useSourceName } from './use-names'

/** The same numbers as in the picture, to be read, or read out, one by one. A gap says that it is one. */
export function FigureTable({ view, period, span }: { view: FigureView; period: Period; span: Span }) {
  const t = useTranslations('deviceData')
  const amounts = useAmounts()
  const names = useDayNames()
  const columns = useColumns(view, period)
  const captionId = useId()
  const { figure, days, hours } = view
  const byHour = isByHour(view, period)
  const slots = byHour ? hours : days
  return (
    <details className={styles.numbers}>
      <summary>
        {t('showTable')} <span className="visually-hidden">{t(`${figure.key}Title`)}</span>
      </summary>
      {/* It can be wider than a phone, and must then move sideways by itself, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse. */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
        <table>
          <caption id={captionId}>
            {t('caption', { title: t(`${figure.key}Title`), span: names.span(span) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{byHour ? t('hourColumn') : t('dayColumn')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots.map((slot, index) => (
              <tr key={slot}>
                <th scope="row">{(byHour ? names.hour : names.full)(slot)}</th>
                {columns.map(({ name, values }) => {
                  const value = values[index]
                  return (
                    <td key={name}>{value === undefined ? <Gap /> : amounts.short(figure.unit, value)}</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** The pieces of a night are for the picture: as a table they would be fifty rows of nothing. */
function isByHour({ figure, hourly }: FigureView, period: Period): boolean {
  return period === 'day' && hourly.length > 0 && figure.sums !== 'night'
}

function Gap() {
  const t = useTranslations('deviceData')
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('gap')}</span>
    </>
  )
}

/** A column for each source, or for each of its parts, with what they come to where they add up. */
function useColumns(view: FigureView, period: Period) {
  const { figure, series, hourly } = view
  const t = useTranslations('deviceData')
  const seriesName = useSeriesName()
  const sourceName = useSourceName()
  const shown = isByHour(view, period) ? hourly : series
  const sources = sourcesOf(shown)
  const column = (each: Series) => ({ name: seriesName(each, sources.length), values: each.values })
  if (!figure.parts || figure.sums === 'level') return shown.map(column)
  return sources.flatMap((source) => {
    const own = ofSource(shown, source)
    const name = [...(sources.length > 1 ? [sourceName(source)] : []), t('total')].join(', ')
    return [{ name, values: totals(figure, own) }, ...own.map(column)]
  })
}
