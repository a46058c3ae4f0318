import { generateKeyPairSync } from 'node:crypto'
import { readConfig } from '@/lib/config/read'
import { failed, ok, type Steps } from './step'
import type { Subject } from './subject'

type Environment = Record<string, string | undefined>

/** In place of what cannot be used, so that the rest can be examined. No step that needs one of these is taken. */
const STAND_INS: Record<string, () => string> = {
  MYDATAHELPS_PROJECT_ID: () => '00000000-0000-4000-8000-000000000000',
  MYDATAHELPS_SERVICE_ACCOUNT: () => 'none',
  MYDATAHELPS_PRIVATE_KEY: () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  OIDC_ISSUER: () => 'https://localhost',
  OIDC_CLIENT_ID: () => 'none',
  OIDC_CLIENT_SECRET: () => 'none',
  NEXTAUTH_URL: () => 'https://localhost',
  NEXTAUTH_SECRET: () => '-'.repeat(32),
}

/** Reads the environment by the rules of the server's start, and gives what the other steps examine. */
export async function* environmentSteps(
  environment: Environment,
  options: Omit<Subject, 'config' | 'broken'>,
): Steps<Subject> {
  const given = readConfig(environment)
  const problems = 'problems' in given ? given.problems : []
  for (const problem of problems) {
    // The name and what is wrong, and then where the right value is.
    const [detail = '', ...where] = problem.split('. ')
    yield failed('environment', detail, {
      meaning: 'The server does not start.',
      mend: where.join('. ') || 'See .env.example.',
    })
  }

  const broken = new Set(problems.map((problem) => problem.split(' ')[0] ?? ''))
  const usable = 'problems' in given ? readConfig({ ...environment, ...standInsFor(broken) }) : given
  if ('problems' in usable) throw new Error('A variable that is needed has nothing to stand in for it.')
  if (problems.length === 0) {
    const advice = usable.warnings.length > 0 ? { meaning: usable.warnings.join(' ') } : {}
    yield ok('environment', 'all that the server needs to start', advice)
  }
  return { ...options, config: usable.config, broken }
}

function standInsFor(broken: ReadonlySet<string>): Environment {
  return Object.fromEntries([...broken].map((name) => [name, STAND_INS[name]?.()]))
}
