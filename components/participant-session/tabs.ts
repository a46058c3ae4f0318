import type { LifeLeft } from './session-life'

/** What the open pages of this site tell each other. None of it lets anybody in: that is the server's to say. */
export type News =
  | { kind: 'signed_out' }
  /** A page is there that was made for this person, by the key that stands for them. */
  | { kind: 'signed_in'; userKey: string }
  /** Answers were sent or saved: lists of surveys are not as they were. */
  | { kind: 'survey_ended'; userKey: string }
  /** What the server has just said of how long this person's session lasts. */
  | { kind: 'life'; userKey: string; left: LifeLeft }

/** Known by this name to `early-start` as well. */
const CHANNEL = 'session'

/** Tells every other open page of this site; `onNews` in this one hears it too. */
export function tellTabs(news: News): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(news)
  channel.close()
}

/** Calls `listener` with what any page tells. Gives the function that stops listening. */
export function onNews(listener: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  // Only pages of this very site can speak here.
  channel.onmessage = ({ data }: MessageEvent<News>) => listener(data)
  return () => channel.close()
}
