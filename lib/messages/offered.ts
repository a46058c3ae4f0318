/** The language for whoever asks for none of the others; its catalogue is in `messages`. */
export const FIRST_LANGUAGE: string = 'en'

/** Languages that have a catalogue in `messages`, and are not offered to participants. */
export const LANGUAGES_OFF: readonly string[] = []
