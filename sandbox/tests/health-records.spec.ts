import type { z } from 'zod'
import { AccountConnection } from './account-connection'
import * as shapes from './health-record-shapes'
import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const CLINIC = 71_111

/** Asks one of the custom APIs, and holds the answer against what CareEvolution's components read. */
async function ask<Shape extends z.ZodType>(
  sandbox: SandboxClient,
  person: string,
  api: string,
  shape: Shape,
): Promise<z.output<Shape>> {
  const token = await sandbox.participantToken(person)
  const response = await sandbox.delegated(`custom/HealthAndWellnessApi.${api}`, { token })
  expect(response.status, api).toBe(200)
  return shape.parse(await response.json())
}

test.describe('The record of Ben’s clinic', () => {
  test('has medications, conditions and allergies, with terms that are explained', async ({ sandbox }) => {
    const medications = await ask(sandbox, 'ben.okafor', 'Medications?', shapes.medications)
    const conditions = await ask(sandbox, 'ben.okafor', 'Conditions?', shapes.conditions)
    const allergies = await ask(sandbox, 'ben.okafor', 'Allergies?', shapes.allergies)
    for (const list of [medications, conditions, allergies]) expect(list.length).toBeGreaterThan(1)
    expect(allergies.map(({ Reactions }) => Reactions.length)).toContain(0)
    const terms = [...medications, ...conditions, ...allergies].flatMap(
      ({ TermInformation }) => TermInformation ?? [],
    )
    expect(terms.length).toBeGreaterThan(3)
    for (const term of terms) {
      const query = new URLSearchParams(term)
      const [explained] = await ask(sandbox, 'ben.okafor', `TermInformation?${query}`, shapes.terms)
      expect(explained?.Summary, term.TermCode).toMatch(/^<p>/)
    }
    const unknown = 'TermInformation?TermFamily=Problem&TermNamespace=SNOMED&TermCode=29046'
    expect(await ask(sandbox, 'ben.okafor', unknown, shapes.terms)).toEqual([])
  })

  test('has laboratory values with their course, and a blood type', async ({ sandbox }) => {
    const { ImportantLabs, RecentLabs } = await ask(sandbox, 'ben.okafor', 'LabResults?', shapes.labResults)
    const labs = ImportantLabs.flat()
    expect(ImportantLabs.every((column) => column.length > 0 && column.length <= 2)).toBe(true)
    expect(labs.some(({ SparklinePoints }) => SparklinePoints.length > 2)).toBe(true)
    expect(labs.map(({ AcuityHighlight }) => AcuityHighlight)).toContain('High')
    for (const { SparklinePoints, NormalRangeTopY, NormalRangeBottomY, AcuityHighlight } of labs) {
      const [y, top, bottom] = [SparklinePoints.at(-1)?.Y ?? 0, NormalRangeTopY ?? 0, NormalRangeBottomY ?? 0]
      expect(top).toBeLessThan(bottom)
      expect(AcuityHighlight).toBe(y < top ? 'High' : y > bottom ? 'Low' : 'Normal')
      const xs = SparklinePoints.map(({ X }) => X)
      expect(xs).toEqual([...xs].sort((a, b) => a - b))
    }
    expect(RecentLabs.RecentLabReports).toHaveLength(3)
    expect(RecentLabs.TotalLabReports).toBeGreaterThan(3)
    const { BloodTypeLabs } = await ask(sandbox, 'ben.okafor', 'LabResultsBloodType?', shapes.bloodType)
    expect(BloodTypeLabs.map(({ MostRecentValue }) => MostRecentValue)).toEqual(['O', 'Positive'])
  })

  test('tells what happened, feed by feed, newest first, a page after any event', async ({ sandbox }) => {
    for (const [feed, shape] of Object.entries(shapes.events)) {
      const page = (query: string) =>
        ask(
          sandbox,
          'ben.okafor',
          `NewsFeed?Feed=${feed}&ClientLocalTime=now${query}`,
          shapes.feedPage(shape),
        )
      const whole = await page('')
      expect(whole.Events.length, feed).toBeGreaterThan(1)
      expect([whole.NextPageID, whole.NextPageDate]).toEqual([null, null])
      const dates = whole.Events.map((event) => Date.parse(event.Date))
      expect(dates).toEqual([...dates].sort((a, b) => b - a))
      expect(Math.max(...dates)).toBeLessThan(Date.now())
      const [first, second] = whole.Events
      // The detail of an event is asked for by the one before it.
      const after = new URLSearchParams({ PageID: first?.ID ?? '', PageDate: first?.Date ?? '' })
      expect((await page(`&${after}`)).Events[0]).toEqual(second)
      const small = await page('&Limit=1')
      expect(small.Events).toEqual([first])
      expect([small.NextPageID, small.NextPageDate]).toEqual([first?.ID, first?.Date])
      const older = await page(`&PageDate=${encodeURIComponent(first?.Date ?? '')}`)
      expect(older.Events).toEqual(whole.Events.filter((event) => event.Date < String(first?.Date)))

      const view = feed === 'LabReports' ? '' : feed
      const preview = await ask(sandbox, 'ben.okafor', `PatientEventsPreview?View=${view}`, shapes.preview)
      if (view !== '') expect(preview.PreviewValues.length, view).toBeGreaterThan(0)
    }
  })

  test('explains a value of the laboratory, and opens reports as a page or a PDF', async ({ sandbox }) => {
    const labs = shapes.feedPage(shapes.events.LabReports)
    const { Events } = await ask(sandbox, 'ben.okafor', 'NewsFeed?Feed=LabReports', labs)
    const observations = Events.flatMap(({ Event }) => Event.LabObservations)
    const [hdl] = observations.filter(({ Type }) => Type === 'HDL')
    const explained = await ask(
      sandbox,
      'ben.okafor',
      `TermInformation?LabObservationID=${hdl?.ID}`,
      shapes.terms,
    )
    expect(explained).toMatchObject([{ Title: 'HDL cholesterol' }])

    const reports = shapes.feedPage(shapes.events.Reports)
    const feed = await ask(sandbox, 'ben.okafor', 'NewsFeed?Feed=Reports', reports)
    const opened = await Promise.all(
      feed.Events.map(({ ID }) => ask(sandbox, 'ben.okafor', `DownloadReport?ReportID=${ID}`, shapes.report)),
    )
    expect(opened.map(({ ContentType }) => ContentType)).toEqual(['text/html', 'application/pdf'])
    expect(opened[0]?.Content).toContain('Ben Okafor')
    expect(Buffer.from(opened[1]?.Content ?? '', 'base64').toString('latin1')).toMatch(/^%PDF-1\.4\n/)
    const token = await sandbox.participantToken('ben.okafor')
    const none = await sandbox.delegated('custom/HealthAndWellnessApi.DownloadReport?ReportID=x', { token })
    expect(none.status).toBe(404)
  })

  test('goes when the clinic is disconnected, and comes from any clinic once it was fetched', async ({
    sandbox,
  }) => {
    const token = await sandbox.participantToken('ben.okafor')
    const accounts = await (await sandbox.delegated('externalaccounts', { token })).json()
    const clinic = accounts.find(({ provider }: { provider: { id: number } }) => provider.id === CLINIC)
    const labs = () => ask(sandbox, 'ben.okafor', 'LabResults?', shapes.labResults)
    const before = (await labs()).RecentLabs.TotalLabReports
    const connection = new AccountConnection(sandbox, token)
    await connection.decide(await connection.begin(CLINIC), 'allow')
    expect((await labs()).RecentLabs.TotalLabReports).toBe(0)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 10 })
    // What it wrote down after its permission had run out.
    expect((await labs()).RecentLabs.TotalLabReports).toBe(before + 1)
    await sandbox.delegated(`externalaccounts/delete/${clinic.id}`, { token, method: 'DELETE' })
    expect((await labs()).RecentLabs).toEqual({ TotalLabReports: 0, RecentLabReports: [] })

    const ana = new AccountConnection(sandbox, await sandbox.participantToken('ana.rivera'))
    await ana.decide(await ana.begin(71_001), 'allow')
    await sandbox.control('PUT', 'clock', { offsetSeconds: 30 })
    const shape = shapes.feedPage(shapes.events.Immunizations)
    const { Events } = await ask(sandbox, 'ana.rivera', 'NewsFeed?Feed=Immunizations', shape)
    expect(Events[0]?.Patient).toMatchObject({
      PatientName: 'Ana Rivera',
      RecordAuthority: 'Alder Creek Family Clinic',
    })
  })
})

test('Whoever has connected no clinic gets the same answers, empty', async ({ sandbox }) => {
  const noLabs = { ImportantLabs: [], RecentLabs: { TotalLabReports: 0, RecentLabReports: [] } }
  const empty: Record<string, unknown> = {
    'Medications?': [],
    'Conditions?': [],
    'Allergies?': [],
    'LabResults?': noLabs,
    'LabResultsBloodType?': { ...noLabs, BloodTypeLabs: [] },
    'PatientEventsPreview?View=Medications': { PreviewValues: [], Count: 0 },
    'NewsFeed?Feed=Reports': { NextPageID: null, NextPageDate: null, Events: [] },
    'TermInformation?LabObservationID=none': [],
    // Not one that anybody has seen: nothing to show, and nothing to wait for.
    'SomethingElse?': [],
  }
  for (const person of ['ana.rivera', 'priya.raman']) {
    const token = await sandbox.participantToken(person)
    for (const [api, body] of Object.entries(empty))
      expect(
        await answer(await sandbox.delegated(`custom/HealthAndWellnessApi.${api}`, { token })),
        api,
      ).toEqual({ status: 200, body })
  }
  const reader = await sandbox.participantToken('ben.okafor', 'Participant:read')
  const refused = await sandbox.delegated('custom/HealthAndWellnessApi.Medications', { token: reader })
  expect(refused.status).toBe(403)
})
