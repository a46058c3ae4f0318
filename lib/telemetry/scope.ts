/** What measures and spans of this app's own are under. */
export const SCOPE = 'mydatahelps-embeddables-app'
