/** A map that forgets its oldest entry when it is full, so that days of use cannot fill the memory. */
export function boundedMap<Value>(capacity: number) {
  const entries = new Map<string, Value>()
  return {
    get: (key: string): Value | undefined => entries.get(key),

    set(key: string, value: Value): void {
      entries.set(key, value)
      if (entries.size <= capacity) return
      const [oldest] = entries.keys()
      if (oldest !== undefined) entries.delete(oldest)
    },

    delete(key: string): void {
      entries.delete(key)
    },
  }
}
