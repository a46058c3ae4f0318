/** What a word of medicine means, and how record systems refer to it. */
export type Term = {
  family: 'Problem' | 'Medication' | 'Reference'
  namespace: 'SNOMED' | 'RxNorm' | 'LOINC'
  code: string
  title: string
  explanation: string
}

const term = (
  family: Term['family'],
  namespace: Term['namespace'],
  code: string,
  title: string,
  explanation: string,
): Term => ({ family, namespace, code, title, explanation })

const problem = (code: string, title: string, text: string) => term('Problem', 'SNOMED', code, title, text)
const medicine = (code: string, title: string, text: string) =>
  term('Medication', 'RxNorm', code, title, text)
const test = (code: string, title: string, text: string) => term('Reference', 'LOINC', code, title, text)

/** Everything that the made-up record explains, in the fewest words. */
export const terms = {
  bloodPressure: problem('38341003', 'High blood pressure', 'The heart pushes harder than the vessels like.'),
  hayFever: problem('367498001', 'Hay fever', 'A stuffed nose in the months when something blooms.'),
  lisinopril: medicine(
    '29046',
    'Lisinopril',
    'Lets the vessels widen, so that the blood pressure comes down.',
  ),
  fluticasone: medicine('41126', 'Fluticasone', 'Calms the lining of the nose.'),
  penicillin: medicine('7980', 'Penicillin', 'An antibiotic that some people cannot take.'),
  cholesterol: test('2093-3', 'Cholesterol', 'All the fats of one kind in the blood, good and bad.'),
  hdl: test('2085-9', 'HDL cholesterol', 'The kind that is carried away: more is better.'),
  ldl: test('13457-7', 'LDL cholesterol', 'The kind that stays in the vessels: less is better.'),
  a1c: test('4548-4', 'Hemoglobin A1c', 'How much sugar there was in the blood in the last three months.'),
  creatinine: test('2160-0', 'Creatinine', 'Tells how well the kidneys clean the blood.'),
} satisfies Record<string, Term>

/** How MyDataHelpsUI refers to a term. */
export function termReference({ family, namespace, code }: Term) {
  return { TermFamily: family, TermNamespace: namespace, TermCode: code }
}

/** What MyDataHelpsUI shows of it; the summary is HTML. */
export function termInformation({ code, title, explanation }: Term) {
  return {
    Title: title,
    Link: `https://example.org/health-terms/${code}`,
    Summary: `<p>${explanation}</p><p>Made up for a simulator: no medical advice.</p>`,
  }
}
