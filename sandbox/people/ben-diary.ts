import type { Diary } from './history'

/** The surveys that Ben did and missed in ninety days. */
export const benDiary: Diary = {
  dailyDone: [-1, -2, -3, -5, -8, -13, -21],
  dailyMissed: [-4],
  weeklyDone: [-16, -30, -44, -58, -72],
  weeklyMissed: [-23],
}

/** How far Ben got with the survey about himself before he put it aside. */
export const unfinishedWelcome = {
  answers: { preferredName: ['Ben'], dateOfBirth: ['1984-03-17'], generalHealth: ['good'] },
  step: 'usualSleep',
}
