import { z } from 'zod'

/** What CareEvolution's components read of the answers of their custom APIs, and no member besides. */

const term = z.strictObject({ TermFamily: z.string(), TermNamespace: z.string(), TermCode: z.string() })
const dated = z.iso.datetime({ offset: true })
const acuity = z.enum(['Normal', 'High', 'Low'])
const fraction = z.number().min(0).max(1)

export const medications = z.array(
  z.strictObject({ DisplayName: z.string(), OrderText: z.string(), TermInformation: term.optional() }),
)
export const conditions = z.array(
  z.strictObject({ DisplayName: z.string(), TermInformation: term.optional() }),
)
export const allergies = z.array(
  z.strictObject({ Substance: z.string(), Reactions: z.array(z.string()), TermInformation: term.optional() }),
)

const lab = z.strictObject({
  Type: z.string(),
  MostRecentValue: z.string(),
  MostRecentDate: dated,
  AcuityHighlight: acuity,
  NormalRangeTopY: fraction.nullable(),
  NormalRangeBottomY: fraction.nullable(),
  SparklinePoints: z.array(z.strictObject({ X: fraction, Y: fraction })),
  TermInformation: term.nullable(),
})
const labs = {
  ImportantLabs: z.array(z.array(lab)),
  RecentLabs: z.strictObject({ TotalLabReports: z.int(), RecentLabReports: z.array(z.string()) }),
}
export const labResults = z.strictObject(labs)
export const bloodType = z.strictObject({
  ...labs,
  BloodTypeLabs: z.array(
    z.strictObject({ Type: z.string(), MostRecentValue: z.string(), MostRecentDate: dated }),
  ),
})

export const preview = z.strictObject({ PreviewValues: z.array(z.string()), Count: z.int() })
export const terms = z.array(z.strictObject({ Title: z.string(), Link: z.url(), Summary: z.string() }))
export const report = z.strictObject({
  Type: z.string(),
  Summary: z.string(),
  Content: z.string(),
  ContentType: z.enum(['text/html', 'application/pdf']),
})

const caregiver = z.looseObject({ ID: z.guid(), CaregiverName: z.string() })
const observation = z.looseObject({
  ID: z.guid(),
  Type: z.string(),
  Value: z.string(),
  Units: z.string(),
  Acuity: acuity,
  AcuityHighlight: acuity,
  NormalRange: z.string().optional(),
})
const event = <Type extends string, Event extends z.ZodType>(type: Type, event: Event) =>
  z.strictObject({
    Type: z.literal(type),
    Category: z.string(),
    ID: z.guid(),
    Date: dated,
    Event: event,
    Patient: z.strictObject({
      PatientID: z.guid(),
      PersonID: z.guid(),
      PatientName: z.string(),
      RecordAuthority: z.string(),
    }),
  })

export const events = {
  Immunizations: event('Immunization', z.looseObject({ ID: z.guid(), MedicationName: z.string() })),
  LabReports: event(
    'LabReport',
    z.looseObject({ ID: z.guid(), Service: z.string(), LabObservations: z.array(observation).min(1) }),
  ),
  Procedures: event(
    'ProcedureGroup',
    z.array(z.looseObject({ ID: z.guid(), Procedure: z.string(), PerformedByCaregiver: caregiver })).min(1),
  ),
  Reports: event(
    'Report',
    z.looseObject({ ID: z.guid(), Type: z.string(), Format: z.enum(['Html', 'Pdf']) }),
  ),
}

export const feedPage = <Event extends z.ZodType>(item: Event) =>
  z.strictObject({
    NextPageID: z.guid().nullable(),
    NextPageDate: dated.nullable(),
    Events: z.array(item),
  })
