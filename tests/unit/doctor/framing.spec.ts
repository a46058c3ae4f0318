import { expect, test } from '@playwright/test'
import { mayBeFramed } from '@/scripts/doctor/survey-page'

const by = 'https://study.example.org'
const page = 'https://mydatahelps.org'
const FRAMINGS: [headers: Record<string, string>, allowed: boolean][] = [
  [{}, true],
  [{ 'X-Frame-Options': 'DENY' }, false],
  [{ 'X-Frame-Options': 'SAMEORIGIN' }, false],
  [{ 'Content-Security-Policy': "default-src 'none'" }, true],
  [{ 'Content-Security-Policy': 'frame-ancestors *', 'X-Frame-Options': 'DENY' }, true],
  [{ 'Content-Security-Policy': "frame-ancestors 'none'" }, false],
  [{ 'Content-Security-Policy': "frame-ancestors 'self'" }, false],
  [{ 'Content-Security-Policy': `frame-ancestors 'self' ${by}` }, true],
  [{ 'Content-Security-Policy': 'frame-ancestors study.example.org' }, true],
  [{ 'Content-Security-Policy': 'frame-ancestors https://*.example.org' }, true],
  [{ 'Content-Security-Policy': 'frame-ancestors https://*.other.org' }, false],
  [{ 'Content-Security-Policy': 'frame-ancestors https:' }, true],
  [{ 'Content-Security-Policy': 'frame-ancestors http:' }, false],
  [{ 'Content-Security-Policy': 'frame-ancestors https://study.example.org:8443' }, false],
  [{ 'Content-Security-Policy': 'frame-ancestors https://study.example.org:*' }, true],
  // Each of several must allow it.
  [{ 'Content-Security-Policy': "frame-ancestors *, frame-ancestors 'none'" }, false],
]
for (const [headers, allowed] of FRAMINGS)
  test(`a page with ${JSON.stringify(headers)} ${allowed ? 'may' : 'may not'} be framed`, () =>
    expect(mayBeFramed(new Headers(headers), { by, page })).toBe(allowed))
