import { importsOf, type Source, withoutComments } from './sources'

/** Something that must hold for each file that it is about; `breach` gives what is wrong, or nothing. */
export type Rule = { name: string; breaches: (source: Source) => string[] }

/** Files below `folder` may import what `allows` says; own files are `/from/the/root`, packages plain names. */
function imports(folder: string, name: string, allows: (target: string) => boolean): Rule {
  return {
    name: `${folder} ${name}`,
    breaches: (source) =>
      source.path.startsWith(`${folder}/`)
        ? importsOf(source)
            .filter((target) => !allows(target))
            .map((target) => `${source.path} imports ${target}`)
        : [],
  }
}

function below(target: string, ...folders: string[]): boolean {
  return folders.some((folder) => target === `/${folder}` || target.startsWith(`/${folder}/`))
}

const own = (target: string) => target.startsWith('/')
const SERVER_PACKAGES =
  /^(server-only|next\/(headers|server)|next-auth(?!\/react$).*|node:.*|pino|lru-cache|jose|ioredis)$/
const SDK_PACKAGES = /^@(mydatahelps|careevolution)\/mydatahelps-js/
/** Takes parameters of the SDK's types, so that an SDK which changes them breaks the build. */
const MAY_USE_SDK_TYPES = /^lib\/mydatahelps\/reader\.ts$/
/** The sandbox's tests play an app. */
const MAY_USE_SDK = /^(components\/participant-session|sandbox\/tests)\//
const SANDBOX_PACKAGE = 'mydatahelps-sandbox'
/** When a token is fresh is one rule for server and browser: they would ask in a loop if they had two. */
const FRESHNESS = 'lib/mydatahelps/freshness'

/** Who somebody is, and whether they are a participant: plain code, which reads nothing of the environment. */
const PEOPLE = ['enrollments', 'person', 'policy', 'provider-claims'].map(
  (name) => `lib/participants/${name}`,
)
const FRAMEWORK = /^(next|react|server-only)/

/** What makes a file one for the server alone. */
const SERVER_CODE = /from '(next\/headers|next-auth[^']*|node:crypto|pino|ioredis)'|(?<!\w)config\(\)/
/** Without the fence because they are plain code, which a script or a test may run as well. */
const PLAIN =
  /^lib\/(mydatahelps\/|authenticator\/|identity-provider\/|participants\/pseudonym\.ts$|auth\/sealing\.ts$|config\/(private-key|config|schema)\.ts$)/

export const RULES: Rule[] = [
  imports('lib/mydatahelps', 'imports nothing of the repository but itself', (target) =>
    own(target) ? below(target, 'lib/mydatahelps') : !FRAMEWORK.test(target),
  ),
  imports('lib/authenticator', 'is given who asks, and the rest, and imports none of it', (target) =>
    own(target) ? below(target, 'lib/authenticator', 'lib/mydatahelps', ...PEOPLE) : !FRAMEWORK.test(target),
  ),
  imports('lib/identity-provider', 'knows neither the framework nor the environment', (target) =>
    own(target)
      ? below(target, 'lib/identity-provider', 'lib/mydatahelps/whole-answer', ...PEOPLE)
      : !FRAMEWORK.test(target),
  ),
  imports(
    'authenticator',
    'imports nothing of the app but what its tokens may do, nor of the framework',
    (target) =>
      own(target)
        ? below(target, 'authenticator', 'lib', 'front', 'app/granted-scopes')
        : !FRAMEWORK.test(target),
  ),
  imports('lib', 'imports neither pages nor components', (target) => !below(target, 'app', 'components')),
  imports('components', 'imports nothing of the server', (target) =>
    own(target) ? below(target, 'components', FRESHNESS) : !SERVER_PACKAGES.test(target),
  ),
  {
    name: 'what the browser takes from lib brings nothing of the server with it',
    breaches: (source) =>
      source.path === `${FRESHNESS}.ts`
        ? importsOf(source).map((target) => `${source.path} imports ${target}`)
        : [],
  },
  ...['app', 'components', 'lib'].map((folder) =>
    imports(folder, 'imports neither the sandbox nor tests nor scripts', (target) => {
      return !below(target, 'sandbox', 'tests', 'scripts') && !/sandbox/i.test(target)
    }),
  ),
  // A name in an import would not check where the sandbox is gone: scripts/sandbox.ts starts its package, if it is there.
  ...['scripts', 'tests'].map((folder) =>
    imports(folder, 'leaves the sandbox to scripts/sandbox', (target) => {
      return !below(target, 'sandbox') && !target.startsWith(SANDBOX_PACKAGE)
    }),
  ),
  imports('sandbox', 'imports nothing but itself and packages', (target) =>
    own(target) ? below(target, 'sandbox') : true,
  ),
  ...['app', 'lib', 'sandbox', 'components'].map((folder) => ({
    name: `${folder} leaves the SDK to the participant session`,
    breaches: (source: Source) =>
      source.path.startsWith(`${folder}/`) && !MAY_USE_SDK.test(source.path)
        ? importsOf(MAY_USE_SDK_TYPES.test(source.path) ? withoutTypeImports(source) : source)
            .filter((target) => SDK_PACKAGES.test(target))
            .map((target) => `${source.path} imports ${target}`)
        : [],
  })),
  {
    name: 'every page behind the login asks the gate itself, since a layout is not rendered again on the way to it',
    breaches: ({ path, text }) =>
      /^app\/\(participant\)\/(.*\/)?page\.tsx$/.test(path) && !reads(text, /await requireParticipant\(\)/)
        ? [`${path} does not ask the gate`]
        : [],
  },
  {
    name: 'the environment is read in lib/config and nowhere else',
    breaches: ({ path, text }) =>
      /^(app|components|lib)\//.test(path) && !path.startsWith('lib/config/') && reads(text, /process\.env/)
        ? [`${path} reads the environment`]
        : [],
  },
  {
    name: 'what is for the server alone is fenced',
    breaches: ({ path, text }) =>
      path.startsWith('lib/') &&
      !PLAIN.test(path) &&
      reads(text, SERVER_CODE) &&
      !reads(text, /^import 'server-only'$/m)
        ? [`${path} lacks import 'server-only'`]
        : [],
  },
]

function withoutTypeImports({ path, text }: Source): Source {
  return { path, text: text.replace(/^import type [^'"]*['"][^'"]*['"]/gm, '') }
}

function reads(text: string, pattern: RegExp): boolean {
  return pattern.test(withoutComments(text))
}
