import type { Term } from './terms'

/** A kind of measurement of a laboratory. */
export type LabType = {
  name: string
  units?: string
  /** The lowest and the highest usual value; none for what is no number. */
  normal?: readonly [number, number]
  term?: Term
}

export type LabReport = {
  id: string
  date: Date
  service: string
  comment?: string
  observations: { id: string; type: LabType; value: string }[]
}

export type Procedure = { id: string; name: string; type: string; description: string }

export type Report = {
  id: string
  date: Date
  type: string
  summary: string
  contentType: 'text/html' | 'application/pdf'
  lines: readonly string[]
}

/** What a clinic has written down about one of its patients. Nobody is meant: all of it is made up. */
export type HealthRecord = {
  patient: { id: string; personID: string; name: string }
  clinic: string
  timeZone: string
  medications: { name: string; order: string; term?: Term }[]
  conditions: { name: string; term?: Term }[]
  allergies: { substance: string; reactions: string[]; term?: Term }[]
  labReports: LabReport[]
  /** Those of one visit together. */
  procedures: { id: string; date: Date; steps: Procedure[] }[]
  immunizations: { id: string; date: Date; vaccine: string }[]
  reports: Report[]
}
