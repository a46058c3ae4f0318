import { z } from 'zod'

const LONGEST_DELAY_MILLISECONDS = 600_000
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Where the app meets its surveys: in the SDK's modal, and by a survey link. */
const SURVEY_PAGES = ['/survey', '/mydatahelps/*/surveylink/*']
const CONSENT_PAGES = '/connect-account/*'

const pattern = z
  .string()
  .regex(/^\/\S*$/, 'a path pattern starts with /')
  .max(300)
const when = z.enum(['before', 'during']).default('before')
const delay = z.int().min(0).max(LONGEST_DELAY_MILLISECONDS)
const text = z.string().min(1).max(200)
// Anything else would make the answer itself impossible, and turn the fault into another one.
const headers = z.record(z.string().regex(/^[\w-]{1,100}$/), z.string().regex(/^[\x20-\x7e]{0,2000}$/))

/** Which requests a rule strikes: those that fit everything given here. */
function where(path: string | string[]) {
  return {
    /** For people, to recognize the rule by. */
    name: text.optional(),
    /** One pattern or several; the query of a request plays no part. */
    path: z.union([pattern, z.array(pattern).min(1).max(20)]).default(path),
    method: z.string().toUpperCase().pipe(z.enum(METHODS)).optional(),
    /** `participantIdentifier` or ID of the one whose token comes with the request, or is asked for by it. */
    participant: text.optional(),
    /** After that many strikes the rule is spent. */
    count: z.int().positive().optional(),
    /** Before anything else happens. */
    delayMilliseconds: delay.optional(),
  }
}

const everywhere = where('/**')
const withToken = where(['/api/**', '/survey-frame/**'])

export const ruleSchema = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('delay'), ...everywhere, delayMilliseconds: delay }),
  z.strictObject({
    effect: z.literal('status'),
    ...everywhere,
    status: z.int().min(200).max(599),
    headers: headers.optional(),
    /** A string is sent as it is, anything else as JSON. */
    body: z.json().optional(),
  }),
  /** The answer's own body, made unreadable. */
  z.strictObject({ effect: z.literal('broken-body'), ...everywhere }),
  /** The first half of the answer's own body, in an answer that is complete for HTTP. */
  z.strictObject({ effect: z.literal('truncated-body'), ...everywhere }),
  z.strictObject({ effect: z.literal('empty-body'), ...everywhere }),
  /** What a proxy or a hotel's network puts in place of the answer. */
  z.strictObject({
    effect: z.literal('html-body'),
    ...everywhere,
    status: z.int().min(200).max(599).default(200),
  }),
  /** `before`: the request is lost. `during`: it is carried out, and half of the answer arrives. */
  z.strictObject({
    effect: z.literal('drop'),
    ...everywhere,
    when,
  }),
  /** No answer, or half of one, until the rule is taken away, or the client gives up. */
  z.strictObject({ effect: z.literal('hang'), ...everywhere, when }),
  z.strictObject({ effect: z.literal('no-cors'), ...everywhere }),
  /** The tokens that exist now are refused; those issued later are good. */
  z.strictObject({ effect: z.literal('tokens-revoked'), ...withToken }),
  /** Every token is refused, however new. */
  z.strictObject({ effect: z.literal('tokens-refused'), ...withToken }),
  /** The service account has a new key, which GET /sandbox/environment shows; the old one is refused. */
  z.strictObject({ effect: z.literal('rotated-key'), name: text.optional() }),
  /** The whole sandbox takes now for a later time, or an earlier one. */
  z.strictObject({
    effect: z.literal('clock-off'),
    name: text.optional(),
    minutes: z.number().min(-525_600).max(525_600),
  }),
  z.strictObject({ effect: z.literal('frame-never-loads'), ...where(SURVEY_PAGES) }),
  z.strictObject({ effect: z.literal('frame-never-answers'), ...where(SURVEY_PAGES) }),
  /** Strikes when somebody decides: they see the page, and never come back from it. */
  z.strictObject({ effect: z.literal('consent-never-returns'), ...where(CONSENT_PAGES) }),
])

export const rulesSchema = z.array(ruleSchema).max(100)

export type FaultRule = z.infer<typeof ruleSchema>
/** A rule that strikes single requests; the others hold for the sandbox as a whole. */
export type RequestRule = Exclude<FaultRule, { effect: 'rotated-key' | 'clock-off' }>
