'use client'

// A page that cannot be shown, inside its frame: the ways to other pages, and to sign out, stay.
export { default } from '../error'
