import { wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { failed, ok, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** The page that the SDK puts into its frame to do a survey, and whether ours may frame it. */
export async function* surveyPageSteps(subject: Subject): Steps {
  const name = 'survey page'
  const lacks = lacking(subject, 'MYDATAHELPS_BASE_URL', 'NEXTAUTH_URL')
  if (lacks) return yield unknown(name, lacks)
  const { appUrl, myDataHelps } = subject.config
  // Two slashes, as the SDK asks. A survey that there is none of has a page too, which says so.
  const url = `${myDataHelps.baseUrl}/survey?surveyName=doctor&lang=en`
  const answer = await wholeAnswer(url, {}, { milliseconds: subject.milliseconds }).catch(() => undefined)
  const meaning = 'Surveys open blank, or not at all.'
  if (!answer)
    return yield failed(name, 'does not answer, or leads elsewhere', {
      meaning,
      mend: 'MYDATAHELPS_BASE_URL must be the participant site itself, as CareEvolution gave it to you.',
    })
  if (!answer.ok || !answer.headers.get('content-type')?.includes('text/html'))
    return yield failed(name, `answers with status ${answer.status} and no page`, {
      meaning,
      mend: 'MYDATAHELPS_BASE_URL must be the participant site (not the one of Designer), as CareEvolution gave it to you.',
    })
  const { origin } = new URL(appUrl)
  yield mayBeFramed(answer.headers, { by: origin, page: myDataHelps.origin })
    ? ok(name, `answers, and ${origin} may frame it`)
    : failed(name, `answers, but ${origin} may not frame it`, {
        meaning,
        mend: `Ask CareEvolution to let ${origin} frame the surveys of your project.`,
      })
}

/** Whether a page with these headers may stand in a frame of that origin. (CSP Level 3; it outranks X-Frame-Options.) */
export function mayBeFramed(headers: Headers, { by, page }: { by: string; page: string }): boolean {
  const policies = (headers.get('content-security-policy') ?? '')
    .split(/[,;]/)
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name?.toLowerCase() === 'frame-ancestors')
  if (policies.length > 0)
    return policies.every(([, ...sources]) => sources.some((source) => allows(source, { by, page })))
  return headers.get('x-frame-options') === null || by === page
}

/** A source of a Content-Security-Policy, as far as they are for origins. */
export function allows(source: string, { by, page }: { by: string; page: string }): boolean {
  if (source === '*') return true
  if (source === "'self'") return by === page
  const { protocol, hostname, port } = new URL(by)
  const [, scheme, host, wantedPort] =
    /^(?:([a-z][\w+.-]*):)?(?:\/\/)?([^/:]*)(?::(\d+|\*))?\/?$/i.exec(source) ?? []
  if (scheme && `${scheme.toLowerCase()}:` !== protocol) return false
  if (!host) return scheme !== undefined
  const fits = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host.toLowerCase()
  return fits && (wantedPort === '*' || (wantedPort ?? '') === port)
}
