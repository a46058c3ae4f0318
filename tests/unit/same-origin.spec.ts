import { expect, test } from '@playwright/test'
import { isSameOrigin } from '@/lib/same-origin'

const from = (site?: string) =>
  new Request('https://study.example.org/api', { headers: site ? { 'Sec-Fetch-Site': site } : {} })

test('a page of this site may ask', () => {
  expect(isSameOrigin(from('same-origin'))).toBe(true)
})

test('a page of another site may not, however near, nor may an address typed by hand', () => {
  for (const site of ['cross-site', 'same-site', 'none']) expect(isSameOrigin(from(site)), site).toBe(false)
})

test('a program that is no browser does not say where it comes from, and may ask', () => {
  expect(isSameOrigin(from())).toBe(true)
})
