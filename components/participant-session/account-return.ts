/** Where MyDataHelps sends the browser when a provider has been asked. One fixed address, which can be registered. */
export const RETURN_PATH = '/connected'

/** By this the page that stands there says something to a page of ours in another window. */
const CHANNEL = 'account-return'
/** A page that waits answers at once. In a window that nobody waits for, the participant must get on. */
const ANSWER_MS = 1_000

const HEARD = 'heard'

/** How it went, and by which number the SDK knows who has asked. */
export type AccountReturn = { connected: boolean; messageID: string }

/**
 * Says to the page that has opened this window how it went. Gives whether one has heard. It needs no link between the
 * windows: our own Cross-Origin-Opener-Policy cuts that, and the SDK would then wait for ever.
 */
export function tellWaitingPage(back: AccountReturn): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL)
    const end = (heard: boolean) => {
      clearTimeout(timer)
      channel.close()
      resolve(heard)
    }
    const timer = setTimeout(end, ANSWER_MS, false)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === HEARD) end(true)
    }
    channel.postMessage(back)
  })
}

/**
 * Waits for a window that comes back. Any page of this site can say so, at anybody's wish: it is a reason to look,
 * and no more. The window closes where `listener` says that it was waited for. Gives the function that ends it.
 */
export function onReturn(listener: (back: AccountReturn) => boolean): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<AccountReturn | typeof HEARD>) => {
    if (data !== HEARD && listener(data)) channel.postMessage(HEARD)
  }
  return () => channel.close()
}
