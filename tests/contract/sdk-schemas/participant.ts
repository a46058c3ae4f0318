import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, guid } from './values'

const text = z.string()

/** The SDK promises every key; the service sends those that have a value, and a project may add some of its own. */
const demographics = shape<Sdk.ParticipantDemographics>()(
  z
    .object({
      email: text,
      mobilePhone: text,
      firstName: text,
      middleName: text,
      lastName: text,
      dateOfBirth: text,
      gender: text,
      preferredLanguage: text,
      street1: text,
      street2: text,
      city: text,
      state: text,
      postalCode: text,
      utcOffset: text,
      unsubscribedFromEmails: text,
      timeZone: text,
      unsubscribedFromSms: text,
    })
    .catchall(text),
)

const promisedParticipantInfo = shape<Sdk.ParticipantInfo>()(
  z.strictObject({
    participantID: guid,
    participantIdentifier: text,
    secondaryIdentifier: text,
    linkIdentifier: text,
    demographics,
    customFields: z.record(z.string(), text),
    enrollmentDate: dateTime,
    projectID: guid,
  }),
)

/** What the service is known to leave out of what the SDK promises. */
export const participantInfo = promisedParticipantInfo
  .partial({ secondaryIdentifier: true, enrollmentDate: true })
  .extend({ demographics: demographics.partial() })

export const projectInfo = shape<Sdk.ProjectInfo>()(
  z.strictObject({
    id: guid,
    name: text,
    description: text,
    code: text,
    type: text,
    organization: z.strictObject({
      id: guid,
      name: text,
      description: text,
      logoUrl: text,
      color: text.regex(/^#[0-9a-f]{6}$/i),
    }),
    supportEmail: text,
    supportPhone: text,
    learnMoreLink: text,
    learnMoreTitle: text,
    platforms: z.array(text),
  }),
)

export const dataAvailability = shape<Sdk.DataAvailability>()(
  z.strictObject({ appleHealthRecords: z.boolean(), healthConnectPhr: z.boolean() }),
)

export const secondaryView = shape<Sdk.SecondaryView>()(z.strictObject({ key: text, url: z.url() }))
