import { useEffect, useState } from 'react'

const NAME = 'profile-saved'

/** Remembers, over the loading of the page anew, that something was saved. It says nothing of what. */
export function rememberSaved(): void {
  sessionStorage.setItem(NAME, 'yes')
}

/** Whether something has just been saved, here or before the page was loaded anew. */
export function useSavedBefore(): [boolean, (saved: boolean) => void] {
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    if (sessionStorage.getItem(NAME)) setSaved(true)
    sessionStorage.removeItem(NAME)
  }, [])
  return [saved, setSaved]
}
