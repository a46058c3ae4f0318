import { expect } from '@playwright/test'
import type { SdkPage } from '../../setup/sdk-page'
import { expectShape } from '../expect-shape'
import { downloadedFile, filesPage } from '../sdk-schemas/files'
import type { SdkCalls } from './call'

const CATEGORY = 'contract-test'
const CONTENT = 'What the test wrote: ñ, 💤'

/** A `File` lives in the browser alone: the upload is called there. */
async function upload(sdk: SdkPage, fileName: string): Promise<void> {
  await sdk.page.evaluate(
    async ([content, category, name]) => {
      const file = new File([content], 'local.txt', { type: 'text/plain' })
      await window.MyDataHelps?.uploadFile(file, category, name)
    },
    [CONTENT, CATEGORY, fileName] as const,
  )
}

async function uploaded(sdk: SdkPage, fileName: string) {
  await upload(sdk, fileName)
  const { files } = expectShape(filesPage, await sdk.call('queryFiles', { category: CATEGORY, limit: 100 }))
  const file = files.find((each) => each.fileName === fileName)
  if (!file) throw new Error('The uploaded file is not in the list')
  return file
}

export const fileAndEventCalls: SdkCalls<
  'uploadFile' | 'queryFiles' | 'getFileDownloadUrl' | 'deleteFile' | 'trackCustomEvent' | 'invokeCustomApi'
> = {
  uploadFile: {
    does: 'sends a file to the address that it is given for it',
    writes: true,
    run: async (sdk) => {
      expect(await uploaded(sdk, 'a name, with ñ & more.txt')).toMatchObject({ category: CATEGORY })
    },
  },

  queryFiles: {
    does: 'lists files, also of one category',
    run: async (sdk) => {
      expectShape(filesPage, await sdk.call('queryFiles', {}))
      expect(await sdk.call('queryFiles', { category: 'never used' })).toMatchObject({ files: [] })
    },
  },

  getFileDownloadUrl: {
    does: 'gives an address from which the same bytes come back',
    writes: true,
    run: async (sdk) => {
      const { key } = await uploaded(sdk, 'download.txt')
      const { preSignedUrl } = expectShape(downloadedFile, await sdk.call('getFileDownloadUrl', key))
      expect(await (await fetch(preSignedUrl)).text()).toBe(CONTENT)
    },
  },

  deleteFile: {
    does: 'takes a file away',
    writes: true,
    run: async (sdk) => {
      const { key } = await uploaded(sdk, 'delete.txt')
      expect(await sdk.call('deleteFile', key)).toBeUndefined()
      const { files } = expectShape(filesPage, await sdk.call('queryFiles', { category: CATEGORY }))
      expect(files.map((file) => file.key)).not.toContain(key)
    },
  },

  trackCustomEvent: {
    does: 'takes an event with properties',
    writes: true,
    run: async (sdk) => {
      const event = {
        eventType: 'ContractTest',
        properties: { page: 'home', count: 2, nested: { on: true } },
      }
      expect(await sdk.call('trackCustomEvent', event)).toBeUndefined()
    },
  },

  invokeCustomApi: {
    does: 'sends the query of a GET in the address, the one of a POST as JSON, and reads JSON when told to',
    sandboxOnly: 'the custom APIs of a project are its own',
    run: async (sdk) => {
      expect(await sdk.call('invokeCustomApi', 'StudyProgress', 'GET', {}, true)).toMatchObject({
        surveysDone: expect.any(Number),
      })
      const goal = { weeklySurveyGoal: 3 } as unknown as Record<string, string>
      expect(await sdk.call('invokeCustomApi', 'StudyProgress', 'POST', goal, true)).toEqual(goal)
      const text = { format: 'text' }
      expect(await sdk.call('invokeCustomApi', 'StudyProgress', 'GET', text, false)).toBeUndefined()
      expect(await sdk.rejection('invokeCustomApi', 'Nowhere', 'GET', {}, true)).toBe('Not Found')
    },
  },
}
