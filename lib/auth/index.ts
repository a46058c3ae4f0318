import 'server-only'

export { discover, knownProvider } from './discovery'
export { authOptions } from './options'
export { currentUser, type SignedInUser } from './session'
export { endSession, hasJustSignedOut } from './sign-out'
