import type { HealthRecord } from './record'
import { type Term, termInformation, termReference, terms } from './terms'

const PREVIEWED = 3

type ListName = 'Medications' | 'Conditions' | 'Allergies'

const LISTS: Record<ListName, (record: HealthRecord) => unknown[]> = {
  Medications: ({ medications }) =>
    medications.map(({ name, order, term }) => ({ DisplayName: name, OrderText: order, ...reference(term) })),
  Conditions: ({ conditions }) =>
    conditions.map(({ name, term }) => ({ DisplayName: name, ...reference(term) })),
  Allergies: ({ allergies }) =>
    allergies.map(({ substance, reactions, term }) => ({
      Substance: substance,
      Reactions: reactions,
      ...reference(term),
    })),
}

/** One of the lists that have no pages. */
export function listed(name: ListName, record: HealthRecord | null): unknown[] {
  return record ? LISTS[name](record) : []
}

function reference(term: Term | undefined) {
  return term ? { TermInformation: termReference(term) } : {}
}

/** What each part of a record is told by, in one line each. */
const CONCEPTS: ReadonlyMap<string, (record: HealthRecord) => string[]> = new Map(
  Object.entries({
    Medications: ({ medications }: HealthRecord) => medications.map(({ name }) => name),
    Conditions: ({ conditions }: HealthRecord) => conditions.map(({ name }) => name),
    Allergies: ({ allergies }: HealthRecord) => allergies.map(({ substance }) => substance),
    Immunizations: ({ immunizations }: HealthRecord) => immunizations.map(({ vaccine }) => vaccine),
    Procedures: ({ procedures }: HealthRecord) =>
      procedures.flatMap(({ steps }) => steps.map(({ name }) => name)),
    Reports: ({ reports }: HealthRecord) => reports.map(({ type }) => type),
  }),
)

/** The first few of one part of a record, each once, and how many there are. */
export function conceptPreview(concept: string, record: HealthRecord | null) {
  const values = (record && CONCEPTS.get(concept)?.(record)) ?? []
  return { PreviewValues: [...new Set(values)].slice(0, PREVIEWED), Count: values.length }
}

type Wanted = {
  namespace: string | undefined
  code: string | undefined
  /** In place of a term: one value of the laboratory, whatever it is of. */
  observationID: string | undefined
}

/** What there is to say of a term; nothing where it is not known. */
export function explained({ namespace, code, observationID }: Wanted, record: HealthRecord | null) {
  const observed = record?.labReports
    .flatMap(({ observations }) => observations)
    .find(({ id }) => id === observationID)?.type.term
  const named = Object.values(terms).find((term) => term.code === code && term.namespace === namespace)
  return [observed ?? named].flatMap((term) => (term ? [termInformation(term)] : []))
}
