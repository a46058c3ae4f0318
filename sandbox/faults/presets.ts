import { rulesSchema } from './rule'

export type Preset = {
  /** In an address or a form. */
  key: string
  name: string
  description: string
  rule: Record<string, unknown>
}

type PresetGroup = {
  title: string
  presets: Preset[]
}

const API = '/api/**'
const DELEGATED = '/api/*/delegated/**'

/** The faults that a person can press on the start page. */
export const presetGroups: readonly PresetGroup[] = [
  {
    title: 'MyDataHelps',
    presets: [
      {
        key: 'down',
        name: 'MyDataHelps is down',
        description: 'Every request is answered with 503.',
        rule: { effect: 'status', status: 503 },
      },
      {
        key: 'unreachable',
        name: 'Nothing gets through',
        description: 'Every connection is dropped without an answer.',
        rule: { effect: 'drop' },
      },
      {
        key: 'slow',
        name: 'MyDataHelps is slow',
        description: 'API calls take three seconds longer.',
        rule: { effect: 'delay', path: [API, '/identityserver/**'], delayMilliseconds: 3000 },
      },
      {
        key: 'hanging',
        name: 'Calls hang',
        description: 'API calls are never answered.',
        rule: { effect: 'hang', path: API },
      },
      {
        key: 'broken',
        name: 'Answers are broken',
        description: 'What the SDK gets is not valid JSON.',
        rule: { effect: 'broken-body', path: DELEGATED },
      },
      {
        key: 'proxy',
        name: 'A proxy answers instead',
        description: 'API calls get a web page with status 200.',
        rule: { effect: 'html-body', path: API },
      },
      {
        key: 'limit',
        name: 'Rate limit used up',
        description: 'Calls of participants get 429, for ten minutes by its headers.',
        rule: {
          effect: 'status',
          path: DELEGATED,
          status: 429,
          headers: { 'RateLimit-Limit': '500', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '600' },
          body: { message: 'The limit of 500 requests an hour is used up.' },
        },
      },
    ],
  },
  {
    title: 'Tokens and keys',
    presets: [
      {
        key: 'revoked',
        name: 'Tokens are revoked',
        description: 'The participant tokens of now get 401; new ones are good.',
        rule: { effect: 'tokens-revoked', path: [DELEGATED, '/survey-frame/**'] },
      },
      {
        key: 'refused',
        name: 'Tokens are refused',
        description: 'Every participant token gets 401, new ones too.',
        rule: { effect: 'tokens-refused', path: [DELEGATED, '/survey-frame/**'] },
      },
      {
        key: 'key',
        name: 'The key is replaced',
        description: 'The app gets no service token until it has the new key: GET /sandbox/environment.',
        rule: { effect: 'rotated-key' },
      },
      {
        key: 'clock',
        name: 'The clock is off',
        description: 'MyDataHelps is ten minutes ahead of the app.',
        rule: { effect: 'clock-off', minutes: 10 },
      },
    ],
  },
  {
    title: 'Surveys and accounts',
    presets: [
      {
        key: 'no-survey',
        name: 'Surveys do not load',
        description: 'The survey page never arrives.',
        rule: { effect: 'frame-never-loads' },
      },
      {
        key: 'silent-survey',
        name: 'Surveys do not answer',
        description: 'The survey page arrives, and says nothing.',
        rule: { effect: 'frame-never-answers' },
      },
      {
        key: 'no-consent',
        name: 'Consent never returns',
        description: 'Whoever connects an account does not come back.',
        rule: { effect: 'consent-never-returns' },
      },
    ],
  },
]

/** The rules of a preset, ready to be set; they bear its name. Empty for a key that is unknown. */
export function presetRules(key: string) {
  const presets = presetGroups.flatMap((group) => group.presets).filter((preset) => preset.key === key)
  return rulesSchema.parse(presets.map(({ name, rule }) => ({ ...rule, name })))
}
