import { expect, test } from '@playwright/test'
import { RULES } from './rules'
import { importsOf, sourcesOf } from './sources'

const sources = ['app', 'authenticator', 'components', 'lib', 'sandbox', 'scripts', 'tests']
  .flatMap(sourcesOf)
  // The examples below would count.
  .filter(({ path }) => path !== 'tests/unit/repository/architecture.spec.ts')

test.describe('in this repository', () => {
  test('there is something to look at', () => {
    for (const folder of ['app/', 'components/', 'lib/']) {
      expect(sources.filter(({ path }) => path.startsWith(folder)).length, folder).toBeGreaterThan(10)
    }
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(100)
  })

  for (const rule of RULES) {
    test(rule.name, () => {
      expect(sources.flatMap(rule.breaches)).toEqual([])
    })
  }
})

test.describe('the checker', () => {
  const breachesOf = (path: string, text: string) => RULES.flatMap((rule) => rule.breaches({ path, text }))

  test('sees every way to import', () => {
    const text = `
      import 'server-only'
      import one from '@/lib/log'
      import { two, type Two } from "./two"
      import type { Three } from '../three'
      import * as z from 'zod'
      import {
        four,
      } from './deep/four'
      export { five } from '../../five'
      export * from './six'
      const seven = await import('./seven')
      // import eight from './eight'
      /* import nine from './nine' */
    `
    expect(importsOf({ path: 'lib/auth/index.ts', text }).toSorted()).toEqual(
      [
        'server-only',
        '/lib/log',
        '/lib/auth/two',
        '/lib/three',
        'zod',
        '/lib/auth/deep/four',
        '/five',
        '/lib/auth/six',
        '/lib/auth/seven',
      ].toSorted(),
    )
  })

  const violations: [path: string, text: string, breach: string][] = [
    ['authenticator/main.ts', "import { headers } from 'next/headers'", 'imports next/headers'],
    ['lib/mydatahelps/token.ts', "import { log } from '@/lib/log'", 'imports /lib/log'],
    ['lib/mydatahelps/token.ts', "import { log } from '../log'", 'imports /lib/log'],
    ['lib/mydatahelps/token.ts', "import { cache } from 'react'", 'imports react'],
    ['lib/mydatahelps/freshness.ts', "import { now } from './clock'", 'imports /lib/mydatahelps/clock'],
    [
      'components/clock.ts',
      "import { now } from '@/lib/mydatahelps/clock'",
      'imports /lib/mydatahelps/clock',
    ],
    ['lib/authenticator/index.ts', "import { audit } from '@/lib/audit'", 'imports /lib/audit'],
    ['lib/authenticator/index.ts', "import { headers } from 'next/headers'", 'imports next/headers'],
    ['lib/identity-provider/keys.ts', "import { config } from '@/lib/config'", 'imports /lib/config'],
    ['lib/auth.ts', "import { Card } from '@/components/ui/card'", 'imports /components/ui/card'],
    ['lib/auth.ts', "import page from '../app/page'", 'imports /app/page'],
    ['components/card.tsx', "import type { Config } from '@/lib/config'", 'imports /lib/config'],
    [
      'components/card.tsx',
      "import { ownPath } from '../app/sign-in/own-path'",
      'imports /app/sign-in/own-path',
    ],
    ['components/card.tsx', "import { getServerSession } from 'next-auth'", 'imports next-auth'],
    ['components/card.tsx', "const { cookies } = await import('next/headers')", 'imports next/headers'],
    ['app/page.tsx', "import { ana } from '@/sandbox/people/ana'", 'imports /sandbox/people/ana'],
    ['app/page.tsx', "export { startSite } from '../tests/setup/site'", 'imports /tests/setup/site'],
    ['lib/log.ts', "import { stop } from '@/scripts/processes'", 'imports /scripts/processes'],
    ['lib/log.ts', "import { startSandbox } from 'mydatahelps-sandbox'", 'imports mydatahelps-sandbox'],
    ['scripts/run.ts', "import { startSandbox } from 'mydatahelps-sandbox'", 'imports mydatahelps-sandbox'],
    ['tests/setup/site.ts', "import { clock } from '../../sandbox/clock'", 'imports /sandbox/clock'],
    ['sandbox/main.ts', "import { SCOPES } from '../lib/mydatahelps'", 'imports /lib/mydatahelps'],
    ['sandbox/tests/ana.ts', "import { site } from '../../tests/setup/site'", 'imports /tests/setup/site'],
    ['app/page.tsx', "import sdk from '@mydatahelps/mydatahelps-js'", 'imports @mydatahelps/mydatahelps-js'],
    ['components/ui/x.ts', "import '@careevolution/mydatahelps-js'", 'imports @careevolution/mydatahelps-js'],
    [
      'lib/mydatahelps/reader.ts',
      "import sdk from '@mydatahelps/mydatahelps-js'",
      'imports @mydatahelps/mydatahelps-js',
    ],
    [
      'lib/mydatahelps/index.ts',
      "import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'",
      'imports @mydatahelps/mydatahelps-js',
    ],
    ['app/(participant)/page.tsx', 'export default function Page() {}', 'does not ask the gate'],
    [
      'app/(participant)/messages/[id]/page.tsx',
      '// await requireParticipant()\nexport default function Page() {}',
      'does not ask the gate',
    ],
    ['app/page.tsx', 'const url = process.env.NEXTAUTH_URL', 'reads the environment'],
    ['lib/who.ts', "import { cookies } from 'next/headers'", "lacks import 'server-only'"],
    ['lib/who.ts', 'const { appUrl } = config()', "lacks import 'server-only'"],
    [
      'lib/who.ts',
      "// import 'server-only'\nimport { createHmac } from 'node:crypto'",
      "lacks import 'server-only'",
    ],
  ]
  for (const [path, text, breach] of violations) {
    test(`reports: ${path} with ${text.split('\n').at(-1)}`, () => {
      expect(breachesOf(path, text)).toContain(`${path} ${breach}`)
    })
  }

  const allowed: [path: string, text: string][] = [
    ['lib/mydatahelps/token.ts', "import { createHash } from 'node:crypto'\nimport { z } from 'zod'"],
    ['lib/authenticator/index.ts', "import type { Person } from '@/lib/participants/enrollments'"],
    ['components/participant-session/sdk.ts', "await import('@mydatahelps/mydatahelps-js')"],
    ['components/button.tsx', "import { signIn } from 'next-auth/react'"],
    ['components/clock.ts', "import { isFresh } from '@/lib/mydatahelps/freshness'"],
    ['lib/mydatahelps/reader.ts', "import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'"],
    ['app/(participant)/data/page.tsx', 'const { key } = await requireParticipant()'],
    [
      'app/api/route.ts',
      "import { log } from '@/lib/log'\nimport { surveyTasks } from '@/components/embeddables/survey-tasks'",
    ],
    ['lib/who.ts', "import 'server-only'\nimport { cookies } from 'next/headers'"],
    ['lib/config/start.ts', 'const name = process.env.NAME'],
    ['sandbox/main.ts', "import { Hono } from 'hono'\nimport { start } from './start'"],
    [
      'sandbox/tests/sdk.ts',
      "import sdk from '@mydatahelps/mydatahelps-js'\nimport { listen } from '../listen'",
    ],
    ['tests/setup/site.ts', "import { startSandbox } from '../../scripts/sandbox'"],
  ]
  for (const [path, text] of allowed) {
    test(`is content with ${path} with ${text.split('\n').at(-1)}`, () => {
      expect(breachesOf(path, text)).toEqual([])
    })
  }
})
