import { expect, test } from '@playwright/test'
import { COMPLETE, configWith, problemsOf, problemWith } from './environment'

const REQUIRED = Object.keys(COMPLETE)

test.describe('what is missing', () => {
  for (const name of REQUIRED) {
    for (const [what, value] of [
      ['left out', undefined],
      ['empty', '   '],
    ] as const) {
      test(`${name}, ${what}, is one problem, with the place where the value is found`, () => {
        expect(problemWith(name, value)).toMatch(/^\S+ is missing\. \w.{20,}$/)
      })
    }
  }

  test('is told all in one go', () => {
    const names = problemsOf({}).map((problem) => problem.split(' ')[0])
    expect(names.toSorted()).toEqual(REQUIRED.toSorted())
  })
})

/** Values that are wrong, each with something in it that must not be told. */
const MALFORMED: Record<string, string> = {
  MYDATAHELPS_BASE_URL: 'ftp://leak-0.example',
  MYDATAHELPS_SERVICE_URL: 'leak-1',
  MYDATAHELPS_PROJECT_ID: 'leak-2',
  MYDATAHELPS_SERVICE_ACCOUNT: 'your-leak-3',
  MYDATAHELPS_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\nleak-4\n-----END PRIVATE KEY-----',
  MYDATAHELPS_SCOPES: 'placeholder-leak-5',
  MYDATAHELPS_DELEGATED_CLIENT_ID: 'your-leak-6',
  PARTICIPANT_TOKENS_KEPT: 'leak-14',
  MYDATAHELPS_FILE_STORAGE: 'http://leak-15.example',
  STUDY_NAME: '<leak-16>',
  STUDY_ORGANIZATION: 'your-leak-17',
  STUDY_LOGO_URL: '//leak-18.example/logo.svg',
  STUDY_EMAIL: 'leak-19',
  STUDY_PHONE: 'leak',
  STUDY_HELP_VIEW: '<leak-20>',
  OIDC_ISSUER: 'https://user:leak-7@login.example.org',
  OIDC_CLIENT_ID: '<leak-8>',
  OIDC_CLIENT_SECRET: 'changeme-leak-9',
  OIDC_NAME: '<leak-10>',
  OIDC_API_AUDIENCE: '<leak-21>',
  TOKEN_ALLOWED_ORIGINS: 'https://leak-22.example/path',
  PARTICIPANT_ENROLLMENT: 'leak-11',
  TRACK_EVENTS: 'leak-15',
  TRUSTED_PROXIES: 'leak-20',
  NEXTAUTH_URL: 'http://leak-12.example',
  NEXTAUTH_SECRET: 'leak-13-too-short',
}

test.describe('what is malformed', () => {
  for (const [name, value] of Object.entries(MALFORMED)) {
    test(`${name} is one problem that says how to mend it, and not what was there`, () => {
      const problem = problemWith(name, value)
      expect(problem).toMatch(/^\S+ (is|must) .+\. .{15,}$/)
      expect(problem).not.toContain('leak')
    })
  }

  test('is told all in one go, one line each, and no line holds a value', () => {
    const problems = problemsOf(MALFORMED)
    expect(problems.map((problem) => problem.split(' ')[0]).toSorted()).toEqual(
      Object.keys(MALFORMED).toSorted(),
    )
    for (const problem of problems) {
      expect(problem).not.toContain('leak')
      expect(problem).not.toContain('\n')
    }
  })

  test('is told beside what is missing', () => {
    const problems = problemsOf({ ...COMPLETE, OIDC_ISSUER: undefined, NEXTAUTH_SECRET: 'short' })
    expect(problems).toHaveLength(2)
  })
})

test.describe('a value that was copied from an example', () => {
  for (const placeholder of [
    'changeme',
    'change-me',
    'CHANGE_ME',
    'replace-me',
    'your-secret-here',
    'your_client_secret',
    'placeholder',
    'example',
    '<paste here>',
    'xxxxxxxx',
    '...',
    'secret',
    'password',
  ]) {
    test(`("${placeholder}") is no value`, () => {
      expect(problemWith('OIDC_CLIENT_SECRET', placeholder)).toContain('is still a placeholder')
    })
  }

  test('is no value however long it is', () => {
    const long = 'change-me-change-me-change-me-change-me'
    expect(problemWith('NEXTAUTH_SECRET', long)).toContain('is still a placeholder')
  })

  test('is called that, and not too short as well', () => {
    expect(problemWith('NEXTAUTH_SECRET', 'changeme')).toContain('is still a placeholder')
  })

  for (const ordinary of ['https://login.your-health.org', 'https://example-hospital.org']) {
    test(`is not what ${ordinary} is`, () => {
      expect(configWith({ OIDC_ISSUER: ordinary }).config.identityProvider.issuer).toBe(ordinary)
    })
  }
})

test.describe('the secret that seals sessions', () => {
  test('needs 32 characters', () => {
    expect(problemWith('NEXTAUTH_SECRET', 'q'.repeat(31))).toContain('too short')
    expect(configWith({ NEXTAUTH_SECRET: 'q'.repeat(32) }).config.sessionSecrets).toEqual(['q'.repeat(32)])
  })

  test('may be several, with commas or spaces between them, each of which needs as many', () => {
    const [one, two, three] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)]
    const { config } = configWith({ NEXTAUTH_SECRET: ` ${one},${two} , ${three}\n` })
    expect(config.sessionSecrets).toEqual([one, two, three])
    const problem = problemWith('NEXTAUTH_SECRET', `${one}, ${'d'.repeat(31)}`)
    expect(problem).toContain('too short')
    expect(problem).not.toContain('ddd')
  })
})

test.describe('how long a session lasts', () => {
  test('may be a fraction, and the idle time none', () => {
    const { config } = configWith({ SESSION_IDLE_MINUTES: '0.5', SESSION_MAX_HOURS: '0.25' })
    expect(config.session).toEqual({ idleMs: 30_000, maxMs: 900_000 })
    expect(configWith({ SESSION_IDLE_MINUTES: '0' }).config.session.idleMs).toBe(0)
  })

  for (const name of ['SESSION_IDLE_MINUTES', 'SESSION_MAX_HOURS'])
    for (const value of ['-1', 'soon', '1e9', '0x10', '12 hours', '1.', 'Infinity', '999999'])
      test(`is not what ${value} says in ${name}`, () => {
        expect(problemWith(name, value)).toMatch(/must be (a number|\d+ or less)/)
      })

  test('is more than nothing', () => {
    for (const value of ['0', '0.0']) expect(problemWith('SESSION_MAX_HOURS', value)).toContain('more than 0')
  })
})

test('the address of Redis is one, and is not shown, for it may hold a password', () => {
  expect(configWith({ REDIS_URL: 'rediss://:pass@redis.example.org:6380/1' }).config.redisUrl).toContain(
    'rediss://',
  )
  for (const value of ['https://:kept-to-itself@redis.example.org', 'redis.example.org:6379', 'redis://'])
    expect(problemWith('REDIS_URL', value)).toMatch(/must be a redis:\/\/ or rediss:\/\/ URL. Your Redis/)
  expect(problemWith('REDIS_URL', 'https://:kept-to-itself@redis.example.org')).not.toContain(
    'kept-to-itself',
  )
})

test.describe('an address', () => {
  for (const local of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
    test(`may be ${local}, where nobody listens in`, () => {
      expect(configWith({ NEXTAUTH_URL: local }).config.appUrl).toBe(local)
    })
  }

  for (const refused of [
    'http://study.example.org',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'ws://localhost:3000',
    'https://study.example.org/?next=/',
    'https://study.example.org/#top',
    'https://user@study.example.org',
    'study.example.org',
    'javascript:alert(1)',
  ]) {
    for (const name of ['MYDATAHELPS_BASE_URL', 'MYDATAHELPS_SERVICE_URL', 'OIDC_ISSUER', 'NEXTAUTH_URL']) {
      test(`of ${name} may not be ${refused}`, () => {
        expect(problemWith(name, refused)).toContain('must be an https URL')
      })
    }
  }
})

test('a secret that was pasted among the scopes is not shown', () => {
  const { warnings } = configWith({ MYDATAHELPS_SCOPES: 'Project:read q8Zr2-Wm4Tn7-Kp1' })
  expect(warnings).toHaveLength(1)
  expect(warnings.join()).not.toContain('q8Zr2')
})

test('the audience of an API is not the client: ID tokens would pass for access tokens', () => {
  expect(problemWith('OIDC_API_AUDIENCE', COMPLETE.OIDC_CLIENT_ID)).toContain('not OIDC_CLIENT_ID')
})

test('origins are written as browsers write them', () => {
  for (const value of [
    '*',
    'null',
    'app.example.org',
    'https://app.example.org/',
    'http://app.example.org',
    'https://App.example.org',
    'https://*.example.org',
    'javascript:alert(1)',
    'https://a.example https://b.example/c',
  ])
    expect(problemWith('TOKEN_ALLOWED_ORIGINS', value), value).toContain('must be origins like')
})
