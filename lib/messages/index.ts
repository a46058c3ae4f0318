import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createTranslator, type Messages } from 'use-intl/core'
import { currentUser } from '@/lib/auth'
import type en from '@/messages/en.json'
import { locales, messagesIn } from './catalogues'
import { acceptedLanguages, bestLanguage, regional } from './language'
import { LANGUAGE_COOKIE } from './preference'

export { languageNames, locales } from './catalogues'
export { directionOf } from './language'

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en
  }
}

/** A part of the catalogue: its first level. */
export type Namespace = keyof Messages

/**
 * The language of the current request: what the person chose here, else what MyDataHelps knows of the
 * participant, else what the browser asks for.
 */
export const currentLocale = cache(async (): Promise<string> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const user = await currentUser()
  return bestLanguage([chosen, user?.language, ...(await accepted())], locales)
})

/** The same as it is written where the person lives, for dates and numbers. */
export async function currentRegion(): Promise<string> {
  return regional(await currentLocale(), await accepted())
}

async function accepted(): Promise<string[]> {
  return acceptedLanguages((await headers()).get('accept-language'))
}

/** The texts of some parts of the catalogue, for the components of a page. */
export async function messagesOf(namespaces: readonly Namespace[]): Promise<Partial<Messages>> {
  const messages = messagesIn(await currentLocale())
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]))
}

/** Texts for server components. */
export async function translator<Name extends Namespace>(namespace: Name) {
  return translatorIn(await currentLocale(), namespace)
}

/** The same in a language that is known, whatever the request says. */
export function translatorIn<Name extends Namespace>(locale: string, namespace: Name) {
  return createTranslator({ locale, messages: messagesIn(locale), namespace })
}
