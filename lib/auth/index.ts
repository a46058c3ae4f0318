import 'server-only'

export { cookieName, cookiesOf } from './cookies'
export { discover } from './discovery'
export { askNextAuth } from './next-auth'
export { countActivity, currentSession, currentUser, type SignedInUser } from './session'
export type { SessionLife } from './session-life'
export { attemptOf, dropAttempt, keepAttempt } from './sign-in-attempt'
export { endSession, hasJustSignedOut } from './sign-out'
