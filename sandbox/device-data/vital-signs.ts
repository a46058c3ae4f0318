import type { Day } from '../lives/days'
import type { Life } from '../lives/life'
import { wholeNumber } from '../lives/seed'

/**
 * What a device measures while its wearer sleeps, and is told of the day; null without a night. Variability in
 * milliseconds, oxygen in percent, breaths a minute.
 */
export function vitalSigns({ date, night }: Day, life: Life) {
  if (!night) return null
  const key = `${life.key}/${date}`
  return {
    heartRateVariability: wholeNumber(`${key}/variability`, 28, 64),
    oxygenSaturation: wholeNumber(`${key}/oxygen`, 94, 98),
    breathingRate: wholeNumber(`${key}/breathing`, 120, 170) / 10,
  }
}
