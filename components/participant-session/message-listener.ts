/** Runs `start` and gives the `message` listener that it added to the window: the SDK keeps it to itself. */
export function capturingMessageListener(start: () => void): EventListenerOrEventListenerObject | undefined {
  const addEventListener = window.addEventListener
  let captured: EventListenerOrEventListenerObject | undefined
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (type === 'message') captured = listener
    addEventListener.call(window, type, listener, options)
  }
  try {
    start()
  } finally {
    window.addEventListener = addEventListener
  }
  return captured
}
