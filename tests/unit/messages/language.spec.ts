import { expect, test } from '@playwright/test'
import { acceptedLanguages, bestLanguage, directionOf, regional } from '@/lib/messages/language'

test.describe('the language that a person gets', () => {
  const locales = ['en', 'es', 'pt-BR'] as const

  test('is the first of their wishes that the app speaks', () => {
    expect(bestLanguage(['es', 'en'], locales)).toBe('es')
    expect(bestLanguage([undefined, 'fr', 'es-MX', 'en'], locales)).toBe('es')
    expect(bestLanguage(['EN-nz'], locales)).toBe('en')
  })

  test('is the very one before one of the same language', () => {
    expect(bestLanguage(['pt-br'], locales)).toBe('pt-BR')
    expect(bestLanguage(['pt-PT', 'es'], locales)).toBe('es')
  })

  test('is the first that the app speaks where no wish can be met, however it is written', () => {
    for (const wish of ['', 'fr', '<script>', '__proto__', 'constructor', '-', 'e', 'x'.repeat(10_000)])
      expect(bestLanguage([wish], locales), wish).toBe('en')
    expect(bestLanguage([], locales)).toBe('en')
  })
})

test.describe('what a browser asks for', () => {
  test('is read in the order of its liking', () => {
    expect(acceptedLanguages('en;q=0.5, es-MX, fr;q=0.8')).toEqual(['es-MX', 'fr', 'en'])
    expect(acceptedLanguages('de, en')).toEqual(['de', 'en'])
  })

  test('is left out where it is no tag, or is not wanted at all', () => {
    expect(acceptedLanguages('*, es;q=0, en')).toEqual(['en'])
    expect(acceptedLanguages('"><script>, ../../etc, en_US, e, ;q=1, es')).toEqual(['es'])
    expect(acceptedLanguages(null)).toEqual([])
    expect(acceptedLanguages('')).toEqual([])
  })

  test('is not read to its end where there is too much of it', () => {
    expect(acceptedLanguages('fr,'.repeat(100_000)).length).toBeLessThanOrEqual(20)
  })
})

test.describe('the region in which dates are written', () => {
  test('is the one that the browser names with the language, else the one that it names first', () => {
    expect(regional('en', ['de-DE', 'en-NZ'])).toBe('en-NZ')
    expect(regional('es', ['en-US', 'en'])).toBe('es-US')
    expect(regional('es', ['es', 'en'])).toBe('es')
    expect(regional('en', [])).toBe('en')
    expect(regional('es', ['es-419'])).toBe('es-419')
  })
})

test('a language is written from right to left where it is', () => {
  expect(['ar', 'ar-EG', 'he', 'UR'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
  expect(['en', 'es', 'arn', ''].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
})
