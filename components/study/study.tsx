'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** What the team has said of the study, because MyDataHelps cannot be asked everywhere, or does not tell it. */
export type Study = {
  name?: string | undefined
  organization?: string | undefined
  logoUrl?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  /** The key of the project's public view to which "Help for taking part" leads. */
  helpView?: string | undefined
}

const Context = createContext<Study>({})

/** Gives every page and screen inside what the team has said of the study. */
export function StudyProvider({ study, children }: { study: Study; children: ReactNode }) {
  return <Context value={study}>{children}</Context>
}

export function useStudy(): Study {
  return useContext(Context)
}
