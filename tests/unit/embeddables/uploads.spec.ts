import { expect, test } from '@playwright/test'
import { createUploads } from '@/components/embeddables/files/uploads'

type Send = {
  name: string
  end: (failure?: string) => Promise<void>
  progress: (percent: number) => void
  stopped: () => boolean
}

/** Uploads whose sending ends when the test says so. */
function start() {
  const sends: Send[] = []
  let arrived = 0
  const uploads = createUploads<{ name: string; size: number }, string>({
    send: ({ name }, { onProgress, signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(undefined))
        sends.push({
          name,
          progress: onProgress,
          stopped: () => signal.aborted,
          end: async (failure) => {
            resolve(failure)
            await new Promise(setImmediate)
          },
        })
      }),
    onSent: () => {
      arrived += 1
    },
  })
  const add = (...names: string[]) => uploads.add(names.map((name) => ({ name, size: 10 })))
  const shown = () =>
    uploads.state().uploads.map(({ name, status, percent }) => `${name} ${status} ${percent}`)
  return { uploads, sends, add, shown, arrived: () => arrived }
}

test('files are sent one after the other, and each is gone from the list once it has arrived', async () => {
  const { uploads, sends, add, shown, arrived } = start()
  add('one', 'two')
  add('three')
  expect(shown()).toEqual(['one sending 0', 'two waiting 0', 'three waiting 0'])
  sends[0]?.progress(40)
  expect(shown()[0]).toBe('one sending 40')
  await sends[0]?.end()
  expect(shown()).toEqual(['two sending 0', 'three waiting 0'])
  expect(uploads.state().news).toMatchObject({ name: 'one', what: 'sent' })
  await sends[1]?.end()
  // The list of files is read again once, and not for each.
  expect(arrived()).toBe(0)
  await sends[2]?.end()
  expect(sends.map(({ name }) => name)).toEqual(['one', 'two', 'three'])
  expect({ shown: shown(), arrived: arrived() }).toEqual({ shown: [], arrived: 1 })
})

test('one that fails holds up no other, and can be tried again', async () => {
  const { uploads, sends, add, shown } = start()
  add('one', 'two')
  await sends[0]?.end('no network')
  expect(shown()).toEqual(['one failed 0', 'two sending 0'])
  expect(uploads.state().uploads[0]).toMatchObject({ failure: 'no network' })
  uploads.retry(1)
  expect(shown()).toEqual(['one waiting 0', 'two sending 0'])
  await sends[1]?.end()
  expect(shown()).toEqual(['one sending 0'])
  await sends[2]?.end()
  expect(shown()).toEqual([])
})

test('one that is taken back is stopped, and the next is sent', async () => {
  const { uploads, sends, add, shown, arrived } = start()
  add('one', 'two', 'three')
  uploads.cancel(2)
  uploads.cancel(1)
  expect(sends[0]?.stopped()).toBe(true)
  expect(uploads.state().news).toMatchObject({ name: 'one', what: 'canceled' })
  await new Promise(setImmediate)
  // What a request says after its end is not heard.
  sends[0]?.progress(90)
  expect(shown()).toEqual(['three sending 0'])
  expect(arrived()).toBe(0)
})

test('whoever listens hears of each change, until they stop', () => {
  const { uploads, sends, add } = start()
  let heard = 0
  const stop = uploads.subscribe(() => {
    heard += 1
  })
  add('one')
  const before = heard
  sends[0]?.progress(10)
  expect(heard).toBe(before + 1)
  stop()
  sends[0]?.progress(20)
  expect(heard).toBe(before + 1)
})
