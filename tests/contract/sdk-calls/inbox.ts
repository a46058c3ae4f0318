import { expect } from '@playwright/test'
import type { SdkPage } from '../../setup/sdk-page'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import { inboxItem, inboxItemsPage, inboxItemUpdateResult } from '../sdk-schemas/inbox'
import type { SdkCalls } from './call'

async function unread(sdk: SdkPage) {
  const { items } = expectShape(inboxItemsPage, await sdk.call('queryInboxItems', { type: 'message' }))
  return needs(
    items.find(({ isNew }) => isNew),
    'unread message',
  )
}

export const inboxCalls: SdkCalls<'queryInboxItems' | 'getInboxItem' | 'updateInboxItem'> = {
  queryInboxItems: {
    does: 'lists messages, surveys and resources, each with what its kind promises',
    run: async (sdk) => {
      const { items } = expectShape(inboxItemsPage, await sdk.call('queryInboxItems', {}))
      const one = needs(items[0], 'inbox item')
      const filtered = await sdk.call('queryInboxItems', {
        type: [one.type],
        status: [one.status],
        sortColumn: 'insertedDate',
        sortOrder: 'descending',
        limit: 100,
        pageID: undefined,
      })
      expect(expectShape(inboxItemsPage, filtered).items.map(({ id }) => id)).toContain(one.id)
    },
  },

  getInboxItem: {
    does: 'gives one of them',
    run: async (sdk) => {
      const one = needs(
        expectShape(inboxItemsPage, await sdk.call('queryInboxItems', {})).items[0],
        'inbox item',
      )
      expect(expectShape(inboxItem, await sdk.call('getInboxItem', one.id))).toEqual(one)
    },
  },

  updateInboxItem: {
    does: 'marks one as read, once',
    writes: true,
    ourReading: 'that the second time is answered "noChange"',
    run: async (sdk) => {
      const { id } = await unread(sdk)
      const marked = expectShape(inboxItemUpdateResult, await sdk.call('updateInboxItem', id, 'markRead'))
      expect(marked).toMatchObject({ update: 'markRead', status: 'success' })
      expect(await sdk.call('getInboxItem', id)).toMatchObject({ isNew: false })
      expect(await sdk.call('updateInboxItem', id, 'markRead')).toMatchObject({ status: 'noChange' })
    },
  },
}
