/**
 * On whose behalf this page asks, and with which token: the app's, or that of a survey link.
 */

import { requestAccess } from './messages.js'

/** @type {import('../page').SurveyLink | null} null when an app shows the page */
export const link = JSON.parse(document.getElementById('link')?.textContent ?? 'null')

/**
 * @param {string} [refused] a token that no longer works
 * @returns {Promise<{ token: string, participantID: string }>} rejects when there is none, or none but the refused one
 */
export async function access(refused) {
  if (!link) return requestAccess(refused)
  // Nobody can renew what stands in the page: opening the link again does.
  if (link.token === refused) throw new Error('The survey link is used up')
  return link
}
