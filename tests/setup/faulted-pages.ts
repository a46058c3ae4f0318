import type { Locator, Page } from '@playwright/test'
import { sdkReady } from './sdk'

const REASONS = {
  forbidden: 'This page is not allowed to show this. Please tell the study team.',
  notFound: 'This is no longer here.',
  refused: 'Your session was not accepted. Please try again.',
  unreadable: 'Something went wrong. Please try again later.',
}

/** How a question can fail so that asking again does not help by itself. */
export type Way = keyof typeof REASONS

/** What a part says in each case; undefined where it is not there then. */
type Says = Record<Way, string | undefined>

/** A part of a page that an Embeddable shows. */
export type Part = {
  /** The name of its region; without one it is the page's own content. */
  region?: string
  says: Says
  /** Whether it says that it is still loading while there is no answer. */
  waits: boolean
}

/** A page with what is asked for it, and its parts. */
export type FaultedPage = {
  path: string
  /** The calls that fail. */
  asks: string | string[]
  parts: Part[]
  /** What a participant does before there is anything to ask. */
  begin?: (page: Page) => Promise<void>
}

const EVERYTHING = '/api/*/delegated/**'
const DELEGATED = '/api/v1/delegated'

/** A part that says what could not be read, and why; `instead`: what it says where that is no failure. */
function part(region: string | undefined, error: string, instead: Partial<Says> = {}, waits = true): Part {
  const says = Object.entries(REASONS).map(([way, reason]) => [way, `${error} ${reason}`])
  return { ...(region ? { region } : {}), says: { ...Object.fromEntries(says), ...instead }, waits }
}

/** The same words, where the study has not switched it on and where it is not allowed: neither is a failure. */
function notPart(words: string | undefined): Partial<Says> {
  return { forbidden: words, notFound: words }
}

/** What stands beside the matter is not worth a word. */
const SILENT: Says = { forbidden: undefined, notFound: undefined, refused: undefined, unreadable: undefined }

/** A part that is there whatever happens, since it needs no answer. */
function always(region: string, words: string, instead: Partial<Says> = {}): Part {
  const says = { forbidden: words, notFound: words, refused: words, unreadable: words, ...instead }
  return { region, says, waits: false }
}

export const FAULTED_PAGES: FaultedPage[] = [
  {
    path: '/',
    asks: EVERYTHING,
    parts: [
      part('Surveys to do', 'We could not load your surveys.'),
      part('Latest message', 'We could not load your messages.'),
      part('Reconnect Willow Springs Family Clinic', '', SILENT, false),
      part('How far you have come', 'We could not load your progress.', notPart(undefined), false),
    ],
  },
  {
    path: '/surveys',
    asks: EVERYTHING,
    parts: [part('Surveys done and missed', 'We could not load your surveys.')],
  },
  {
    // The answers of one survey, in a history that is there.
    path: '/surveys',
    asks: `${DELEGATED}/surveyanswers`,
    parts: [part('Surveys done and missed', 'We could not load your answers.')],
    begin: async (page) => {
      await sdkReady(page)
      const answers = page.getByRole('button', { name: /Your answers$/ })
      await answers.first().click()
    },
  },
  {
    path: '/data',
    asks: EVERYTHING,
    parts: [
      part(undefined, 'We could not load your data.'),
      part('Write it down yourself', 'We could not load what you wrote down.'),
    ],
  },
  {
    // What was measured, where it is known what the study collects.
    path: '/data',
    asks: [
      '/api/v2/delegated/devicedata/aggregate/**',
      `${DELEGATED}/devicedata`,
      `${DELEGATED}/fitbit/**`,
      `${DELEGATED}/appleHealth/**`,
    ],
    parts: [
      part(undefined, 'Some of your data could not be loaded.'),
      part(undefined, 'We could not load your workouts.'),
    ],
  },
  {
    path: '/messages',
    asks: EVERYTHING,
    parts: [
      part(
        'From the study team',
        'We could not load your messages.',
        notPart('Messages from the study team are not part of this app for your study.'),
      ),
      part(
        'Surveys waiting for you',
        'We could not load your surveys.',
        notPart('Your surveys are on the page “Today”.'),
      ),
      part(
        'Sent to you',
        'We could not load what was sent to you.',
        notPart('E-mails and text messages can’t be shown in this app for your study.'),
      ),
    ],
  },
  {
    path: '/messages/1c3b5e6e-7ed0-455d-a738-1a4f3d1f5197',
    asks: EVERYTHING,
    parts: [
      part(undefined, 'We could not load this message.', {
        forbidden: 'Messages from the study team are not part of this app for your study.',
        notFound: 'It may have been taken back, or the address is not quite right.',
      }),
    ],
  },
  {
    path: '/you',
    asks: EVERYTHING,
    parts: [
      part(
        'Your details',
        'We could not load your details.',
        notPart('Your details can’t be shown in this app for your study.'),
      ),
      always('Contact the study team', 'study@example.org'),
      part('About the study', 'We could not load what the study is about.'),
    ],
  },
  {
    path: '/you/connections',
    asks: EVERYTHING,
    parts: [
      part('Your connections', 'We could not load your connections.'),
      part('Connect something new', 'We could not load what you can connect.'),
    ],
  },
  {
    // Who can be connected, where it is known what the study collects: devices, and clinics that are put first.
    path: '/you/connections',
    asks: [`${DELEGATED}/externalaccountproviders`, `${DELEGATED}/featuredexternalaccountproviders`],
    parts: [
      part('Devices', 'We could not load what you can connect.'),
      part('Clinics and health plans', 'We could not load what you can connect.'),
    ],
  },
  {
    // The search for a clinic.
    path: '/you/connections',
    asks: `${DELEGATED}/externalaccountproviders`,
    parts: [part('Clinics and health plans', 'We could not load what you can connect.')],
    begin: async (page) => {
      await sdkReady(page)
      await page.getByRole('searchbox').fill('Lake')
    },
  },
  {
    path: '/you/files',
    asks: EVERYTHING,
    parts: [
      // It asks nothing itself, and goes where the study takes no files.
      always('Send files', 'Choose files', notPart(undefined)),
      part(
        'Files you have sent',
        'We could not load your files.',
        notPart('Files are not part of this app for your study.'),
      ),
    ],
  },
]

export function partOf(page: Page, { region }: Part): Locator {
  return region === undefined
    ? page.getByRole('main')
    : page.getByRole('region', { name: region, exact: true })
}
