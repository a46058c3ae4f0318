import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { PERIODS, type Period, type Span } from './days'
import styles from './period-switch.module.css'
import { useDayNames } from './use-day-names'

type PeriodSwitchProps = {
  period: Period
  onPeriod: (period: Period) => void
  span: Span
  /** How many periods before this one are shown. */
  ago: number
  onAgo: (ago: number) => void
}

/** Which days are shown: a day, a week or a month, this one or one before. */
export function PeriodSwitch({ period, onPeriod, span, ago, onAgo }: PeriodSwitchProps) {
  const t = useTranslations('deviceData')
  const names = useDayNames()
  const group = useId()
  return (
    <div className={styles.switch}>
      <fieldset className={styles.periods}>
        <legend className="visually-hidden">{t('period')}</legend>
        {PERIODS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={each === period}
              onChange={() => onPeriod(each)}
            />
            <span>{t(`${each}Period`)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.range}>
        <button
          type="button"
          className={styles.step}
          aria-label={t('earlier')}
          onClick={() => onAgo(ago + 1)}
        >
          <ChevronLeft aria-hidden />
        </button>
        <p>{names.span(span)}</p>
        {/* At the end it stays where it is, or focus would be lost with it. */}
        <button
          type="button"
          className={styles.step}
          aria-label={t('later')}
          aria-disabled={ago === 0 || undefined}
          onClick={() => onAgo(Math.max(0, ago - 1))}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
    </div>
  )
}
