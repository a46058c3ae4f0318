import { guid } from '../lives/seed'
import type { Participant } from '../store/study-records'
import { madeUpLabs } from './made-up-labs'
import type { HealthRecord } from './record'
import { terms } from './terms'

const DAY = 86_400_000

const visits = [
  {
    day: -310,
    steps: [
      { name: 'Electrocardiogram', type: 'Diagnostic', description: 'Twelve leads, at rest' },
      { name: 'Blood pressure over 24 hours', type: 'Diagnostic', description: 'Worn at home' },
    ],
  },
  {
    day: -128,
    steps: [{ name: 'Ankle brace fitted', type: 'Treatment', description: 'Left ankle, after a fall' }],
  },
]

const vaccines = [
  { day: -905, vaccine: 'Tetanus and diphtheria vaccine' },
  { day: -402, vaccine: 'Influenza vaccine, seasonal' },
  { day: -380, vaccine: 'COVID-19 vaccine' },
  { day: -36, vaccine: 'Influenza vaccine, seasonal' },
]

const reports = [
  {
    day: -310,
    type: 'Chest X-ray',
    summary: 'Nothing unusual',
    contentType: 'application/pdf',
    lines: ['Heart and lungs as they should be.', 'No earlier picture to compare with.'],
  },
  {
    day: 20,
    type: 'Office visit note',
    summary: 'Yearly visit',
    contentType: 'text/html',
    lines: [
      'Feels well, walks most days, sleeps about seven hours.',
      'Blood pressure 128 over 82. Goes on with lisinopril.',
      'To come back in a year.',
    ],
  },
] as const

/** The record that a clinic has of whoever connects it, as far as it was sent: the same for everybody but for names. */
export function madeUpRecord(participant: Participant, clinic: string, sentUntil: Date): HealthRecord {
  const { demographics, enrollmentDate, insertedDate, participantIdentifier } = participant
  const { firstName = participantIdentifier, lastName = '' } = demographics
  const id = (part: string) => guid(`health-record/${participant.id}/${part}`)
  const enrolled = Math.floor((enrollmentDate ?? insertedDate).getTime() / DAY) * DAY
  const at = (day: number, hours: number) => new Date(enrolled + day * DAY + hours * 3_600_000)
  const sent = <Dated extends { date: Date }>(items: Dated[]) => items.filter(({ date }) => date <= sentUntil)
  return {
    patient: { id: id('patient'), personID: id('person'), name: `${firstName} ${lastName}`.trim() },
    clinic,
    timeZone: demographics.timeZone ?? 'UTC',
    medications: [
      {
        name: 'Lisinopril 10 mg tablet',
        order: 'One tablet by mouth every morning',
        term: terms.lisinopril,
      },
      {
        name: 'Fluticasone 50 mcg nasal spray',
        order: 'One spray in each nostril a day in spring',
        term: terms.fluticasone,
      },
      { name: 'Vitamin D3 25 mcg capsule', order: 'One capsule by mouth every day' },
    ],
    conditions: [
      { name: 'High blood pressure', term: terms.bloodPressure },
      { name: 'Hay fever', term: terms.hayFever },
      { name: 'Sprained left ankle' },
    ],
    allergies: [
      { substance: 'Penicillin', reactions: ['Rash', 'Hives'], term: terms.penicillin },
      { substance: 'Birch pollen', reactions: ['Sneezing'] },
      { substance: 'Latex', reactions: [] },
    ],
    labReports: sent(
      madeUpLabs.map(({ day, service, values, ...rest }) => ({
        id: id(`lab/${day}/${service}`),
        date: at(day, 14),
        service,
        ...rest,
        observations: values.map(([type, value]) => ({ id: id(`lab/${day}/${type.name}`), type, value })),
      })),
    ),
    procedures: sent(
      visits.map(({ day, steps }) => ({
        id: id(`visit/${day}`),
        date: at(day, 15),
        steps: steps.map((step) => ({ id: id(`procedure/${day}/${step.name}`), ...step })),
      })),
    ),
    immunizations: sent(
      vaccines.map(({ day, vaccine }) => ({ id: id(`vaccine/${day}`), date: at(day, 16), vaccine })),
    ),
    reports: sent(
      reports.map(({ day, ...report }) => ({ id: id(`report/${day}`), date: at(day, 17), ...report })),
    ),
  }
}
