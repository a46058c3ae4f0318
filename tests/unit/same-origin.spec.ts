import { expect, test } from '@playwright/test'
import { isSameOrigin } from '@/lib/same-origin'

const APP = 'https://study.example.org'

const from = (headers: Record<string, string> = {}) =>
  isSameOrigin(new Request(`${APP}/api`, { headers }), APP)

test('a page of this site may ask', () => {
  expect(from({ 'Sec-Fetch-Site': 'same-origin' })).toBe(true)
})

test('a page of another site may not, however near, nor may an address typed by hand', () => {
  for (const site of ['cross-site', 'same-site', 'none'])
    expect(from({ 'Sec-Fetch-Site': site }), site).toBe(false)
})

test('where the browser does not say how near, the origin decides', () => {
  expect(from({ Origin: APP })).toBe(true)
  for (const Origin of [
    'https://evil.example',
    'https://example.org',
    'http://study.example.org',
    `${APP}:8443`,
    `${APP}.evil.example`,
    'null',
  ])
    expect(from({ Origin }), Origin).toBe(false)
  // A browser that says both is believed in what no proxy would add.
  expect(from({ Origin: APP, 'Sec-Fetch-Site': 'cross-site' })).toBe(false)
})

test('a program that is no browser does not say where it comes from, and may ask', () => {
  expect(from()).toBe(true)
})
