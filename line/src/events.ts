/** One event of a stream (HTML Living Standard, section 9.2.6, as much of it as our relay writes). */
export interface StreamEvent {
  readonly id: string | null
  readonly data: string
}

/** A parser that takes text as it comes, cut anywhere, and gives whole events. Comments and unknown fields are passed over. */
export const eventParser = (): ((chunk: string) => StreamEvent[]) => {
  let rest = ''
  let id: string | null = null
  let data: string[] = []
  return (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    const events: StreamEvent[] = []
    for (const raw of lines) {
      const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
      if (line === '') {
        if (data.length > 0) events.push({ id, data: data.join('\n') })
        id = null
        data = []
        continue
      }
      const colon = line.indexOf(':')
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
      if (field === 'data') data.push(value)
      if (field === 'id') id = value
    }
    return events
  }
}
