import { expect, test } from '@playwright/test'
import { ACCEPT, kindOf, LARGEST_BYTES, mistakeOf, sizeOf } from '@/components/embeddables/files/file-rules'

const file = (name: string, type = '', size = 1) => ({ name, type, size })

test('a file is taken by its type or by its name, whichever the device tells', () => {
  expect(mistakeOf(file('report.PDF'))).toBeUndefined()
  expect(mistakeOf(file('image', 'image/jpeg'))).toBeUndefined()
  expect(mistakeOf(file('IMG_0001.HEIC'))).toBeUndefined()
  for (const other of [file('page.html', 'text/html'), file('pdf'), file('run.exe'), file('report.pdf.exe')])
    expect(mistakeOf(other), other.name).toBe('wrongType')
})

test('a file may have as many bytes as MyDataHelps takes, and must have one', () => {
  expect(mistakeOf(file('scan.pdf', '', LARGEST_BYTES))).toBeUndefined()
  expect(mistakeOf(file('scan.pdf', '', LARGEST_BYTES + 1))).toBe('tooLarge')
  expect(mistakeOf(file('scan.pdf', '', 0))).toBe('empty')
})

test('the dialog of the browser is told the same files', () => {
  expect(ACCEPT.split(',')).toEqual(expect.arrayContaining(['.pdf', 'application/pdf', '.jpg', '.heic']))
})

test('sizes are rounded as people say them', () => {
  expect(sizeOf(1)).toEqual({ amount: 1, unit: 'kilobyte' })
  expect(sizeOf(300 * 1024)).toEqual({ amount: 300, unit: 'kilobyte' })
  expect(sizeOf(1_572_864)).toEqual({ amount: 1.5, unit: 'megabyte' })
  expect(sizeOf(LARGEST_BYTES)).toEqual({ amount: 200, unit: 'megabyte' })
})

test('a picture is told from a document', () => {
  expect([kindOf('arm.jpg'), kindOf('letter.docx'), kindOf('unknown')]).toEqual([
    'picture',
    'document',
    'document',
  ])
})
