import { z } from 'zod'
import type { SandboxClient } from './sandbox-client'

const pageSchema = z.looseObject({ nextPageID: z.string().nullable() })

/**
 * Goes through a list of the delegated API to its end, and gives the items of each page. `path` begins with the
 * version: `v2/devicedata`. Throws when a page is refused, or when the pages do not end.
 */
export async function everyPage<Item extends z.ZodType>(
  sandbox: SandboxClient,
  request: { person: string; path: string; query: Record<string, string>; field: string },
  item: Item,
): Promise<z.output<Item>[][]> {
  const token = await sandbox.participantToken(request.person)
  const [version, ...path] = request.path.split('/')
  const pages: z.output<Item>[][] = []
  let pageID: string | null = ''
  while (pageID !== null) {
    if (pages.length > 500) throw new Error(`${request.path} has no last page`)
    const parameters = new URLSearchParams({ ...request.query, ...(pageID && { pageID }) })
    const url = `api/${version}/delegated/${path.join('/')}?${parameters}`
    const response: Response = await sandbox.send(url, { token })
    if (!response.ok) throw new Error(`${request.path} answered ${response.status}`)
    const page = pageSchema.parse(await response.json())
    pages.push(z.array(item).parse(page[request.field]))
    pageID = page.nextPageID
  }
  return pages
}
