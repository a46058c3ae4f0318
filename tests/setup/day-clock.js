/**
 * Preloaded into the processes of a site whose day is fixed: their clocks run, and all stand the same time apart from
 * the real one. What a page shows of today, of this week or of what is overdue is then the same whenever it is looked at.
 */
const apart = Number(process.env.TEST_CLOCK_APART)
const RealDate = Date
const now = Date.now

globalThis.Date = class extends RealDate {
  // Next takes a Date of its own from this one, with what it has itself, and not with what it inherits.
  static parse = RealDate.parse
  static UTC = RealDate.UTC
  constructor(...given) {
    super(...(given.length === 0 ? [now() + apart] : given))
  }
  static now() {
    return now() + apart
  }
}
