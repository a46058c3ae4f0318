'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** How the study shows itself where MyDataHelps cannot be asked, as far as the team has said. */
export type Study = {
  name?: string | undefined
  organization?: string | undefined
  logoUrl?: string | undefined
  email?: string | undefined
  phone?: string | undefined
}

const Context = createContext<Study>({})

/** Gives every page and screen inside what the team has said of the study. */
export function StudyProvider({ study, children }: { study: Study; children: ReactNode }) {
  return <Context value={study}>{children}</Context>
}

export function useStudy(): Study {
  return useContext(Context)
}
