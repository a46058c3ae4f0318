import { useLocale, useTranslations } from 'use-intl'
import { Field } from '@/components/ui/field'
import { languageInWords } from './languages'
import type { Language } from './profile'
import styles from './profile.module.css'
import type { Field as FieldName, Values } from './profile-fields'
import { TimeZoneOptions } from './time-zone-options'

type InputsProps = {
  values: Values
  languages: readonly Language[]
  readOnly: boolean
  /** What is wrong with a field, in words. */
  errorOf: (field: FieldName) => string | undefined
  onType: (field: FieldName, typed: string) => void
}

/** What browsers know of people, and can fill in. */
const AUTOCOMPLETE = {
  firstName: 'given-name',
  middleName: 'additional-name',
  lastName: 'family-name',
  street1: 'address-line1',
  street2: 'address-line2',
  city: 'address-level2',
  state: 'address-level1',
  postalCode: 'postal-code',
} as const

const NAME = ['firstName', 'middleName', 'lastName'] as const
const ADDRESS = ['street1', 'street2', 'city', 'state', 'postalCode'] as const

export function ProfileInputs(props: InputsProps) {
  const t = useTranslations('profile')
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('name')}</legend>
        {NAME.map((field) => (
          <TextField key={field} {...props} field={field} />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('address')}</legend>
        {ADDRESS.map((field) => (
          <TextField key={field} {...props} field={field} />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('languageAndTime')}</legend>
        <LanguageField {...props} />
        <TimeZoneField {...props} />
      </fieldset>
    </>
  )
}

function TextField({
  field,
  values,
  readOnly,
  errorOf,
  onType,
}: InputsProps & { field: keyof typeof AUTOCOMPLETE }) {
  const t = useTranslations('profile')
  return (
    <Field label={t(field)} id={`profile-${field}`} error={errorOf(field)}>
      {(props) => (
        <input
          {...props}
          type="text"
          autoComplete={AUTOCOMPLETE[field]}
          value={values[field]}
          readOnly={readOnly}
          onChange={({ target }) => onType(field, target.value)}
        />
      )}
    </Field>
  )
}

function LanguageField({ values, languages, readOnly, errorOf, onType }: InputsProps) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const current = values.preferredLanguage
  const tags = languages.map(({ tag }) => tag)
  return (
    <Field
      label={t('preferredLanguage')}
      id="profile-preferredLanguage"
      hint={t('languageHint')}
      error={errorOf('preferredLanguage')}
    >
      {(props) => (
        <select
          {...props}
          autoComplete="language"
          value={current}
          onChange={({ target }) => (readOnly ? undefined : onType('preferredLanguage', target.value))}
        >
          {/* The study may speak to them in a language that this app does not. */}
          {(tags.includes(current) ? tags : [current, ...tags]).map((tag) => (
            <option key={tag} value={tag} lang={tag || undefined}>
              {tag === '' ? t('notChosen') : languageInWords(tag, languages, locale)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function TimeZoneField({ values, readOnly, errorOf, onType }: InputsProps) {
  const t = useTranslations('profile')
  return (
    <Field label={t('timeZone')} id="profile-timeZone" hint={t('timeZoneHint')} error={errorOf('timeZone')}>
      {(props) => (
        <select
          {...props}
          value={values.timeZone}
          onChange={({ target }) => (readOnly ? undefined : onType('timeZone', target.value))}
        >
          <TimeZoneOptions current={values.timeZone} />
        </select>
      )}
    </Field>
  )
}
