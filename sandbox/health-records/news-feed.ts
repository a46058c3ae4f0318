import { guid } from '../lives/seed'
import { inTimeZone } from '../time/local-time'
import { acuityOf } from './lab-results'
import type { HealthRecord, LabReport } from './record'

export const FEEDS = ['Immunizations', 'LabReports', 'Procedures', 'Reports'] as const
export type Feed = (typeof FEEDS)[number]

const caregiver = {
  ID: guid('health-record/caregiver'),
  CaregiverName: 'Ellen Vargas, NP',
  Specialty: 'Family medicine',
  Addresses: [],
  ContactInfos: [],
  Pcp: true,
}

type Told = { id: string; date: Date; type: string; category: string; event: unknown }

type Page = { pageID?: string | undefined; pageDate?: Date | undefined; limit: number }

/**
 * What happened, newest first, as MyDataHelpsUI reads it. A page follows the event that its ID and date name, which
 * MyDataHelpsUI makes use of: it opens one event by the one before it.
 */
export function newsFeed(record: HealthRecord, feed: Feed, { pageID, pageDate, limit }: Page) {
  const { patient, clinic, timeZone } = record
  const all = TOLD[feed](record).sort((a, b) => b.date.getTime() - a.date.getTime())
  const before = all.findIndex(({ id }) => id === pageID)
  const rest = before === -1 && pageDate ? all.filter(({ date }) => date < pageDate) : all.slice(before + 1)
  const shown = rest.slice(0, limit)
  const last = rest.length > shown.length ? shown.at(-1) : undefined
  return {
    NextPageID: last?.id ?? null,
    NextPageDate: last ? inTimeZone(last.date, timeZone) : null,
    Events: shown.map(({ id, date, type, category, event }) => ({
      Type: type,
      Category: category,
      ID: id,
      Date: inTimeZone(date, timeZone),
      Event: event,
      Patient: {
        PatientID: patient.id,
        PersonID: patient.personID,
        PatientName: patient.name,
        RecordAuthority: clinic,
      },
    })),
  }
}

const TOLD: Record<Feed, (record: HealthRecord) => Told[]> = {
  Immunizations: ({ immunizations, timeZone }) =>
    immunizations.map(({ id, date, vaccine }) => ({
      id,
      date,
      type: 'Immunization',
      category: 'Immunization',
      event: { ID: id, Date: inTimeZone(date, timeZone), MedicationName: vaccine },
    })),

  LabReports: ({ labReports, timeZone, clinic }) =>
    labReports.map((report) => ({
      ...report,
      type: 'LabReport',
      category: 'LabReport',
      event: labReport(report, inTimeZone(report.date, timeZone), clinic),
    })),

  Procedures: ({ procedures, timeZone, clinic }) =>
    procedures.map(({ id, date, steps }) => ({
      id,
      date,
      type: 'ProcedureGroup',
      category: 'Procedure',
      event: steps.map((step) => ({
        ID: step.id,
        Date: inTimeZone(date, timeZone),
        Procedure: step.name,
        Type: step.type,
        Description: step.description,
        Location: clinic,
        PerformedByCaregiver: caregiver,
      })),
    })),

  Reports: ({ reports, clinic }) =>
    reports.map(({ id, date, type, summary, contentType }) => ({
      id,
      date,
      type: 'Report',
      category: 'Report',
      event: {
        ID: id,
        Type: type,
        Format: contentType === 'text/html' ? 'Html' : 'Pdf',
        Summary: summary,
        DictatedByCaregiver: caregiver,
        Location: clinic,
      },
    })),
}

function labReport({ id, service, comment, observations }: LabReport, date: string, clinic: string) {
  return {
    ID: id,
    ObservationDate: date,
    LabObservations: observations.map(({ id, type, value }) => ({
      ID: id,
      Type: type.name,
      Value: value,
      Units: type.units ?? '',
      Acuity: acuityOf(type, value),
      AcuityHighlight: acuityOf(type, value),
      ...(type.normal && { NormalRange: type.normal.join('–') }),
      ObservationDate: date,
      ObservationResultStatus: 'F',
      TrendAvailable: false,
    })),
    ReportStatus: 'Final',
    ReportStatusDate: date,
    Service: service,
    ...(comment && { Comment: comment }),
    OrderingCaregiver: caregiver,
    Location: clinic,
  }
}
