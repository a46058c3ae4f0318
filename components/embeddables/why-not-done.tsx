import { useTranslations } from 'use-intl'
import type { WriteFailure } from './write-failure'

/** Why something was not done, in words, and what helps. */
export function WhyNotDone({ failure }: { failure: WriteFailure }) {
  const t = useTranslations('writeFailure')
  return t(failure)
}
