import * as z from 'zod/mini'
import { address, longText, shortText, word } from '../text-schemas'

const text = z.nullish(shortText)
const flag = z.nullish(z.boolean())

const provider = z.object({
  id: z.number(),
  name: shortText,
  category: word,
  logoUrl: z.nullish(address),
  /** Left out, it means that the provider can be connected. */
  enabled: flag,
  message: z.nullish(longText),
  relatedProvider: text,
  managingOrganization: text,
  successorID: z.nullish(z.number()),
})

const account = z.object({ id: z.number(), status: word, lastRefreshDate: z.nullish(word), provider })

/** Somebody whose data a participant can connect: a maker of devices, a clinic, a health plan. */
export type Provider = z.infer<typeof provider>
/** A connection that a participant has made. */
export type Account = z.infer<typeof account>
/** What the study collects. A flag that is missing is off: older servers do not know it. */
export type Settings = z.infer<typeof settings>
/** One page of what a search has found. */
export type ProvidersPage = z.infer<typeof providersPage>

export const accounts = z.array(account)

export const providers = z.array(provider)

export const providersPage = z.object({
  externalAccountProviders: z.array(provider),
  nextPageID: z.nullish(word),
})

export const settings = z.object({
  fitbitEnabled: flag,
  garminEnabled: flag,
  dexcomEnabled: flag,
  omronEnabled: flag,
  ouraEnabled: flag,
  googleHealthEnabled: flag,
  ehrEnabled: flag,
  appleHealthEnabled: flag,
  appleHealthRecordsEnabled: flag,
  healthConnectEnabled: flag,
  googleFitEnabled: flag,
})
