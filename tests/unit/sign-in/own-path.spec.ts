import { expect, test } from '@playwright/test'
import { ownPath } from '@/app/sign-in/own-path'

const APP = 'https://study.example.org'

const kept: [callbackUrl: string, path: string][] = [
  ['/', '/'],
  ['/surveys', '/surveys'],
  ['/surveys?sort=due&x=%2F', '/surveys?sort=due&x=%2F'],
  ['surveys', '/surveys'],
  ['https://study.example.org/surveys', '/surveys'],
  ['//study.example.org/surveys', '/surveys'],
  ['/surveys?next=https://evil.example', '/surveys?next=https://evil.example'],
  ['/surveys#answers', '/surveys'],
]

for (const [callbackUrl, path] of kept) {
  test(`"${callbackUrl}" leads to ${path}`, () => {
    expect(ownPath(callbackUrl, APP)).toBe(path)
  })
}

const elsewhere = [
  'https://evil.example',
  'https://evil.example/surveys',
  'http://study.example.org/surveys',
  'https://study.example.org:8443/',
  'https://study.example.org.evil.example/',
  'https://study.example.org@evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/surveys/..//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://',
]

for (const callbackUrl of elsewhere) {
  test(`${JSON.stringify(callbackUrl)} leads to the first page, and not away`, () => {
    expect(ownPath(callbackUrl, APP)).toBe('/')
  })
}

for (const callbackUrl of ['/sign-in', '/sign-in?callbackUrl=/sign-in', '/x/../sign-in', `${APP}/sign-in`]) {
  test(`"${callbackUrl}" does not lead back to signing in`, () => {
    expect(ownPath(callbackUrl, APP)).toBe('/')
  })
}

test('whatever it is, the answer is a path of this site', () => {
  for (const [callbackUrl] of kept) {
    expect(new URL(ownPath(callbackUrl, APP), APP).origin).toBe(APP)
    expect(ownPath(callbackUrl, APP)).toMatch(/^\/(?!\/)/)
  }
})
