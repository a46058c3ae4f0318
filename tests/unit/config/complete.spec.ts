import { expect, test } from '@playwright/test'
import { readAuthenticatorConfig } from '@/lib/config/read'
import { COMPLETE, configWith } from './environment'

test('a complete environment is a configuration, and nothing looks odd about it', () => {
  const { config, warnings } = configWith()
  expect(warnings).toEqual([])
  expect(config).toMatchObject({
    myDataHelps: {
      projectID: COMPLETE.MYDATAHELPS_PROJECT_ID,
      serviceAccount: COMPLETE.MYDATAHELPS_SERVICE_ACCOUNT,
    },
    identityProvider: {
      issuer: COMPLETE.OIDC_ISSUER,
      clientID: COMPLETE.OIDC_CLIENT_ID,
      clientSecret: COMPLETE.OIDC_CLIENT_SECRET,
    },
    appUrl: COMPLETE.NEXTAUTH_URL,
    sessionSecrets: [COMPLETE.NEXTAUTH_SECRET],
  })
})

test('what is left out is as MyDataHelps documents it, or the cautious choice', () => {
  const { config } = configWith()
  expect(config.myDataHelps).toMatchObject({
    baseUrl: 'https://mydatahelps.org/',
    origin: 'https://mydatahelps.org',
    serviceUrl: 'https://mydatahelps.org',
    scopes: undefined,
    delegatedClient: { id: 'RKStudio.DelegatedParticipant', secret: 'secret' },
    tokensKept: 100_000,
  })
  expect(config.identityProvider.name).toBeUndefined()
  // Nobody asks with an access token unless the team says so.
  expect(config.api).toEqual({ audience: undefined, allowedOrigins: [] })
  expect(config.enrollment).toBe('existing')
  expect(config.session).toEqual({ idleMs: 30 * 60_000, maxMs: 12 * 3_600_000 })
  expect(config.redisUrl).toBeUndefined()
  // Nobody is watched unless the team says so.
  expect(config.trackEvents).toBe(false)
  // Nor believed.
  expect(config.trustedProxies).toBe(0)
})

test('what is given counts for more than a default', () => {
  const { config } = configWith({
    MYDATAHELPS_SERVICE_URL: 'https://designer.mydatahelps.org',
    MYDATAHELPS_DELEGATED_CLIENT_ID: 'MyDataHelps.DelegatedParticipant',
    MYDATAHELPS_DELEGATED_CLIENT_SECRET: 'another',
    OIDC_NAME: 'Hospital account',
    PARTICIPANT_ENROLLMENT: 'create',
    TRACK_EVENTS: 'on',
    PARTICIPANT_TOKENS_KEPT: '250000',
    TRUSTED_PROXIES: '2',
  })
  expect(config.trustedProxies).toBe(2)
  expect(config.myDataHelps.tokensKept).toBe(250_000)
  expect(config.myDataHelps.serviceUrl).toBe('https://designer.mydatahelps.org')
  expect(config.myDataHelps.delegatedClient).toEqual({
    id: 'MyDataHelps.DelegatedParticipant',
    secret: 'another',
  })
  expect(config.identityProvider.name).toBe('Hospital account')
  expect(config.enrollment).toBe('create')
  expect(config.trackEvents).toBe(true)
})

test('who may ask with an access token, and from where, is as the team says', () => {
  const { config, warnings } = configWith({
    OIDC_API_AUDIENCE: 'https://study.example.org/api',
    TOKEN_ALLOWED_ORIGINS: 'https://app.example.org, http://localhost:5173 capacitor://localhost',
  })
  expect(warnings).toEqual([])
  expect(config.api).toEqual({
    audience: 'https://study.example.org/api',
    allowedOrigins: ['https://app.example.org', 'http://localhost:5173', 'capacitor://localhost'],
  })
  const alone = configWith({ TOKEN_ALLOWED_ORIGINS: 'https://app.example.org' })
  expect(alone.warnings).toEqual([expect.stringContaining('means nothing without OIDC_API_AUDIENCE')])
})

test('the authenticator alone needs nothing with which people are signed in', () => {
  const { NEXTAUTH_URL: _, OIDC_CLIENT_ID: __, OIDC_CLIENT_SECRET: ___, ...environment } = COMPLETE
  expect(readAuthenticatorConfig(environment)).toEqual({
    problems: [expect.stringMatching(/^OIDC_API_AUDIENCE is missing\. /)],
  })
  const result = readAuthenticatorConfig({ ...environment, OIDC_API_AUDIENCE: 'the-api' })
  expect(result).toMatchObject({
    config: {
      api: { audience: 'the-api', allowedOrigins: [] },
      identityProvider: { issuer: COMPLETE.OIDC_ISSUER },
    },
  })
})

test('the study shows itself as the team says, as far as the team says it', () => {
  expect(Object.values(configWith().config.study).filter(Boolean)).toEqual([])
  expect(
    configWith({
      STUDY_NAME: ' Sleep & Mood ',
      STUDY_ORGANIZATION: 'Lakeside',
      STUDY_LOGO_URL: '/logo.svg',
      STUDY_EMAIL: 'study@example.org',
      STUDY_PHONE: '+1 (555) 01-42',
      STUDY_HELP_VIEW: 'Resources',
    }).config.study,
  ).toEqual({
    name: 'Sleep & Mood',
    organization: 'Lakeside',
    logoUrl: '/logo.svg',
    email: 'study@example.org',
    phone: '+1 (555) 01-42',
    helpView: 'Resources',
  })
  const elsewhere = configWith({ STUDY_LOGO_URL: 'https://cdn.example.org/logo.png' })
  expect(elsewhere.config.study.logoUrl).toBe('https://cdn.example.org/logo.png')
})

test('of the place where files are kept, only the origin counts', () => {
  expect(configWith().config.myDataHelps.fileStorage).toBeUndefined()
  const { config } = configWith({ MYDATAHELPS_FILE_STORAGE: 'https://bucket.s3.amazonaws.com/files/' })
  expect(config.myDataHelps.fileStorage).toBe('https://bucket.s3.amazonaws.com')
})

test('an empty variable is one that is not set', () => {
  const { config } = configWith({
    MYDATAHELPS_BASE_URL: '',
    MYDATAHELPS_SERVICE_URL: ' ',
    MYDATAHELPS_SCOPES: '',
    MYDATAHELPS_DELEGATED_CLIENT_ID: '',
    MYDATAHELPS_DELEGATED_CLIENT_SECRET: '',
    OIDC_NAME: '\t',
    STUDY_LOGO_URL: '',
    STUDY_EMAIL: ' ',
    PARTICIPANT_ENROLLMENT: '',
  })
  expect(config).toEqual(configWith().config)
})

test('space around a value is not part of it', () => {
  const { config } = configWith({
    OIDC_CLIENT_ID: ' study-app\n',
    NEXTAUTH_URL: ' https://study.example.org ',
  })
  expect(config).toEqual(configWith().config)
})

for (const slashes of ['', '/', '//']) {
  test(`addresses may end with "${slashes}", and mean the same`, () => {
    const { config } = configWith({
      MYDATAHELPS_BASE_URL: `https://mydatahelps.example${slashes}`,
      MYDATAHELPS_SERVICE_URL: `https://designer.mydatahelps.example${slashes}`,
      NEXTAUTH_URL: `https://study.example.org${slashes}`,
    })
    // The SDK puts paths behind its address as it stands; everything else puts a slash between.
    expect(config.myDataHelps.baseUrl).toBe('https://mydatahelps.example/')
    expect(config.myDataHelps.serviceUrl).toBe('https://designer.mydatahelps.example')
    expect(config.appUrl).toBe('https://study.example.org')
  })
}

test('an issuer keeps its slash: providers compare it letter by letter', () => {
  const { config } = configWith({ OIDC_ISSUER: 'https://login.example.org/' })
  expect(config.identityProvider.issuer).toBe('https://login.example.org/')
})

test('the REST API is where the base address is, unless it has a host of its own', () => {
  const { config } = configWith({ MYDATAHELPS_BASE_URL: 'https://mydatahelps.example/' })
  expect(config.myDataHelps.serviceUrl).toBe('https://mydatahelps.example')
})

test.describe('scopes', () => {
  const withScopes = (scopes: string) => configWith({ MYDATAHELPS_SCOPES: scopes })

  test('are separated by any space, and each counts once', () => {
    const { config, warnings } = withScopes(' Participant:read  SurveyTasks:read\nParticipant:read ')
    expect(config.myDataHelps.scopes).toEqual(['Participant:read', 'SurveyTasks:read'])
    expect(warnings).toEqual([])
  })

  test('that are not in the documents are let through with a warning that names them', () => {
    const { config, warnings } = withScopes('Participant:read Notification:read')
    expect(config.myDataHelps.scopes).toContain('Notification:read')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('MYDATAHELPS_SCOPES')
    expect(warnings[0]).toContain('"Notification:read"')
  })

  test('that allow everything are let through with a warning', () => {
    const { config, warnings } = withScopes('api')
    expect(config.myDataHelps.scopes).toEqual(['api'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('"api" allows everything')
  })
})
