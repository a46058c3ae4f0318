import { expect } from '@playwright/test'
import { z } from 'zod'
import type { SdkPage } from '../../setup/sdk-page'
import { needs } from '../certainty'
import { expectShape } from '../expect-shape'
import { externalAccount, provider, providersPage } from '../sdk-schemas/external-accounts'
import type { SdkCalls } from './call'

async function accountsOf(sdk: SdkPage) {
  return expectShape(z.array(externalAccount), await sdk.call('getExternalAccounts'))
}

async function connected(sdk: SdkPage) {
  const account = (await accountsOf(sdk)).find(({ status }) => status === 'fetchComplete')
  return needs(account, 'external account that is fetched')
}

export const accountCalls: SdkCalls<
  | 'getExternalAccountProviders'
  | 'getFeaturedProviders'
  | 'connectExternalAccount'
  | 'getExternalAccounts'
  | 'refreshExternalAccount'
  | 'deleteExternalAccount'
> = {
  getExternalAccountProviders: {
    does: 'finds providers, by name, and the second page is number 1',
    run: async (sdk) => {
      const page = async (number: number) =>
        expectShape(providersPage, await sdk.call('getExternalAccountProviders', null, null, 3, number))
      const [first, second] = [await page(0), await page(1)]
      const names = [first, second].flatMap((each) => each.externalAccountProviders.map(({ name }) => name))
      expect(new Set(names).size).toBe(6)
      expect(first.totalExternalAccountProviders).toBeGreaterThan(6)
      const devices = await sdk.call('getExternalAccountProviders', 'fit', 'device manufacturer', 10, 0)
      expect(expectShape(providersPage, devices).externalAccountProviders).toContainEqual(
        expect.objectContaining({ name: 'Fitbit', category: 'Device Manufacturer' }),
      )
    },
  },

  getFeaturedProviders: {
    does: 'lists those that the project puts first',
    run: async (sdk) =>
      void expectShape(z.array(provider), await sdk.call('getFeaturedProviders', 'devices')),
  },

  connectExternalAccount: {
    does: 'opens the provider’s consent page in a popup, and learns of the consent',
    sandboxOnly: 'it takes someone who signs in at the provider',
    run: async (sdk) => {
      const popup = sdk.page.waitForEvent('popup')
      const done = sdk.call('connectExternalAccount', 6327, {
        openNewWindow: true,
        standaloneModeFinalRedirectPath: `${sdk.origin}/connected`,
      })
      await (await popup).getByRole('button', { name: /^(Allow|Permitir)/ }).click()
      expect(await done).toBeUndefined()
      expect((await accountsOf(sdk)).map((account) => account.provider.id)).toContain(6327)
    },
  },

  getExternalAccounts: {
    does: 'lists the accounts as a bare array',
    run: async (sdk) => void (await accountsOf(sdk)),
  },

  refreshExternalAccount: {
    does: 'starts a fetch',
    writes: true,
    run: async (sdk) => {
      const { id } = await connected(sdk)
      expect(await sdk.call('refreshExternalAccount', id)).toBeUndefined()
      expect((await accountsOf(sdk)).find((account) => account.id === id)?.status).toBe('fetchingData')
    },
  },

  deleteExternalAccount: {
    does: 'takes an account away, and says yes to whoever asks again',
    sandboxOnly: 'it deletes all data that came through the account',
    run: async (sdk) => {
      const { id } = await connected(sdk)
      for (const _ of ['once', 'again'])
        expect(await sdk.call('deleteExternalAccount', id)).toEqual({ status: expect.any(Number) })
      expect((await accountsOf(sdk)).map((account) => account.id)).not.toContain(id)
    },
  },
}
