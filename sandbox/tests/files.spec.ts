import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const ENCRYPTED = { 'x-amz-server-side-encryption': 'AES256' }
const PAGE = { Origin: 'http://localhost:3000' }

test.describe('The files of a participant', () => {
  let token: string

  test.beforeEach(async ({ sandbox }) => {
    token = await sandbox.participantToken('ana.rivera')
  })

  const sign = async (sandbox: SandboxClient, fileName = 'meal.jpg', category = 'meals'): Promise<string> => {
    const path = `files?category=${category}&fileName=${encodeURIComponent(fileName)}`
    return (await (await sandbox.delegated(path, { method: 'POST', token })).json()).preSignedUrl
  }
  const put = (url: string, body: BodyInit, headers: Record<string, string> = ENCRYPTED) =>
    fetch(url, { method: 'PUT', body, headers: { 'Content-Type': 'image/jpeg', ...PAGE, ...headers } })
  const list = async (sandbox: SandboxClient, query = '') =>
    (await sandbox.delegated(`files?${query}`, { token })).json()

  test('go to a signed address, and stand in the list from then on', async ({ sandbox }) => {
    const url = await sign(sandbox, 'café "1".jpg')
    expect((await list(sandbox)).files).toEqual([])
    const stored = await put(url, new Uint8Array([255, 216, 0]))
    expect(stored.status).toBe(200)
    expect(stored.headers.get('Access-Control-Allow-Origin')).toBe(PAGE.Origin)

    const { files } = await list(sandbox)
    expect(files).toMatchObject([
      { category: 'meals', fileName: 'café "1".jpg', participantIdentifier: 'ana.rivera' },
    ])
    const path = `files/download?key=${files[0].key}`
    const { preSignedUrl } = await (await sandbox.delegated(path, { token })).json()
    const download = await fetch(preSignedUrl)
    expect([...new Uint8Array(await download.arrayBuffer())]).toEqual([255, 216, 0])
    expect(download.headers.get('Content-Type')).toBe('image/jpeg')
    expect(download.headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''caf%C3%A9%20%221%22.jpg",
    )
    expect(download.headers.get('Content-Security-Policy')).toContain('sandbox')

    const gone = await sandbox.delegated(`files?key=${files[0].key}`, { method: 'DELETE', token })
    expect(gone.status).toBe(204)
    expect((await list(sandbox)).files).toEqual([])
    expect((await fetch(preSignedUrl)).status).toBe(404)
  })

  test('are listed by category, in pages', async ({ sandbox }) => {
    for (const [name, category] of [
      ['1.jpg', 'meals'],
      ['2.jpg', 'meals'],
      ['3.jpg', 'sleep'],
    ] as const)
      await put(await sign(sandbox, name, category), 'x')
    expect((await list(sandbox, 'category=meals')).files).toHaveLength(2)
    const first = await list(sandbox, 'limit=2')
    const second = await list(sandbox, `limit=2&pageID=${first.nextPageID}`)
    const names = [...first.files, ...second.files].map(({ fileName }) => fileName)
    expect(names.sort()).toEqual(['1.jpg', '2.jpg', '3.jpg'])
  })

  test('need the header, and an address that is signed for this', async ({ sandbox }) => {
    const url = await sign(sandbox)
    for (const [address, headers] of [
      [url, { 'x-amz-server-side-encryption': 'none' }],
      [`${sandbox.baseUrl}file-storage/guessed`, ENCRYPTED],
    ] as const) {
      const refused = await put(address, 'x', headers)
      expect(refused.status).toBe(403)
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(PAGE.Origin)
    }
    expect((await fetch(url)).status, 'an upload address is none for downloads').toBe(403)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 901 })
    expect((await put(url, 'x')).status).toBe(403)
    await sandbox.control('PUT', 'clock', { offsetSeconds: 0 })
    expect((await sandbox.delegated('files?category=meals', { method: 'POST', token })).status).toBe(400)
    expect(await (await sandbox.control('GET', 'requests')).text()).not.toContain(url.slice(-48))
  })

  test('may have 10 MB here', async ({ sandbox }) => {
    expect((await put(await sign(sandbox), new Uint8Array(10_000_000))).status).toBe(200)
    const refused = await put(await sign(sandbox), new Uint8Array(10_000_001))
    expect(refused.status).toBe(413)
    expect((await refused.json()).message).toContain('10 MB')
    expect((await list(sandbox)).files).toHaveLength(1)
  })

  test('are nobody else’s', async ({ sandbox }) => {
    await put(await sign(sandbox), 'x')
    const [{ key }] = (await list(sandbox)).files
    const bens = await sandbox.participantToken('ben.okafor')
    for (const [method, path] of [
      ['GET', `files/download?key=${key}`],
      ['DELETE', `files?key=${key}`],
    ] as const)
      expect((await sandbox.delegated(path, { method, token: bens })).status).toBe(404)
    expect((await list(sandbox)).files).toHaveLength(1)
  })

  test('can be sent by a page, which asks first', async ({ sandbox }) => {
    const preflight = await fetch(await sign(sandbox), {
      method: 'OPTIONS',
      headers: {
        ...PAGE,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'content-type,x-amz-server-side-encryption',
      },
    })
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('PUT')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('x-amz-server-side-encryption')
  })
})
