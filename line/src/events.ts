/** One event of a stream (HTML Living Standard, section 9.2.6, as much of it as our relay writes). */
export interface StreamEvent {
  readonly id: string | null
  readonly data: string
}

/** Most characters of one event, and of one line: several times what the relay ever writes. */
export const eventLimit = 512 * 1024

/**
 * A parser that takes text as it comes, cut anywhere, and gives whole events. Comments and unknown fields are passed over.
 * Throws a RangeError where an event does not end: the stream is not our relay's, or lies to fill this page.
 */
export const eventParser = (): ((chunk: string) => StreamEvent[]) => {
  /** The line that has not ended yet, as it came: put together once, when it ends. */
  let pieces: string[] = []
  let held = 0
  let id: string | null = null
  let data: string[] = []

  const keep = (piece: string): void => {
    // Each piece counts for itself, however short: a line made of empty ones is held too.
    held += piece.length + 1
    if (held > eventLimit) throw new RangeError('an event without an end')
    pieces.push(piece)
  }

  const endLine = (): string => {
    const line = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('')
    pieces = []
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }

  const endEvent = (): StreamEvent[] => {
    const events = data.length > 0 ? [{ id, data: data.join('\n') }] : []
    held = 0
    id = null
    data = []
    return events
  }

  const read = (line: string): void => {
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    if (field === 'id') id = value
  }

  return (chunk) => {
    const events: StreamEvent[] = []
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      keep(chunk.slice(from, end))
      from = end + 1
      const line = endLine()
      if (line === '') events.push(...endEvent())
      else read(line)
    }
    if (from < chunk.length) keep(chunk.slice(from))
    return events
  }
}
