/**
 * Preloaded into the processes of a site whose day is fixed: their clocks run, and all stand the same time apart from
 * the real one. What a page shows of today, of this week or of what is overdue is then the same whenever it is looked at.
 */
const apart = Number(process.env.TEST_CLOCK_APART)
const RealDate = Date
const now = Date.now

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + apart] : given))
  }
  static now() {
    return now() + apart
  }
}
