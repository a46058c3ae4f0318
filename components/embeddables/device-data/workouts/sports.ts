/** Sports that the catalogues have a name for. */
export const SPORTS = ['Walking', 'Running', 'Cycling', 'Swimming', 'Hiking', 'Yoga'] as const
