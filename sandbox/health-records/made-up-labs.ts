import type { LabType } from './record'
import { terms } from './terms'

const cholesterol: LabType = {
  name: 'Cholesterol',
  units: 'mg/dL',
  normal: [100, 199],
  term: terms.cholesterol,
}
const hdl: LabType = { name: 'HDL', units: 'mg/dL', normal: [40, 60], term: terms.hdl }
const ldl: LabType = { name: 'LDL', units: 'mg/dL', normal: [50, 129], term: terms.ldl }
const a1c: LabType = { name: 'Hemoglobin A1c', units: '%', normal: [4, 5.6], term: terms.a1c }
const creatinine: LabType = { name: 'Creatinine', units: 'mg/dL', normal: [0.7, 1.3], term: terms.creatinine }

/** What a blood group is told in: one is the letter, the other its sign. */
export const bloodGroup: readonly LabType[] = [{ name: 'ABO blood group' }, { name: 'Rh type' }]
const [abo = { name: '' }, rh = { name: '' }] = bloodGroup

/** What is left of the reports when whose they are is taken away; days are counted from the enrollment. */
type MadeUpReport = {
  day: number
  service: string
  comment?: string
  values: readonly (readonly [LabType, string])[]
}

const lipids = (...[total, high, low]: [string, string, string]) =>
  [
    [cholesterol, total],
    [hdl, high],
    [ldl, low],
  ] as const

export const madeUpLabs: readonly MadeUpReport[] = [
  {
    day: -910,
    service: 'Blood type',
    values: [
      [abo, 'O'],
      [rh, 'Positive'],
    ],
  },
  { day: -640, service: 'Lipid panel', values: lipids('221', '38', '151') },
  { day: -640, service: 'Kidney function', values: [[creatinine, '0.9']] },
  { day: -275, service: 'Lipid panel', values: lipids('208', '41', '138') },
  { day: -275, service: 'Hemoglobin A1c', values: [[a1c, '5.4']] },
  {
    day: 20,
    service: 'Lipid panel',
    comment: 'Better than last year. Please go on with the walks.',
    values: lipids('197', '44', '133'),
  },
  { day: 20, service: 'Kidney function', values: [[creatinine, '1.0']] },
  // Newer than what the clinic sent before its permission ran out: whoever connects it again sees it.
  { day: 80, service: 'Hemoglobin A1c', values: [[a1c, '5.7']] },
]
