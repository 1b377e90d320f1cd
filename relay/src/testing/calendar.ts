import assert from 'node:assert/strict'

/** A content line, unfolded (RFC 5545, 3.1). */
export interface ContentLine {
  readonly name: string
  readonly value: string
}

/** The content lines of a calendar; fails where a line ends with anything but CRLF or is longer than 75 octets, or a fold cuts a character. */
export const contentLines = (calendar: string): ContentLine[] => {
  assert.ok(calendar.endsWith('\r\n'), 'the last line has an end')
  const rows = calendar.slice(0, -2).split('\r\n')
  for (const row of rows) {
    assert.ok(!/[\r\n]/.test(row), 'no other line break')
    assert.ok(Buffer.byteLength(row) <= 75, `${Buffer.byteLength(row)} octets`)
    assert.ok(row.isWellFormed() && !row.includes('\ufffd'), 'whole characters')
  }
  const unfolded = rows.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  return unfolded.map((one) => {
    const [, name, value] = one.match(/^([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$/u) ?? []
    assert.ok(name !== undefined && value !== undefined, `no content line: ${one}`)
    return { name, value }
  })
}

const once = ['UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'TRANSP', 'CLASS']
const utc = /^\d{8}T\d{6}Z$/

/** Holds a calendar to RFC 5545, rule by rule, and to what ours may say; its events as they stand there. */
export const checkedEvents = (calendar: string): Record<string, string>[] => {
  const lines = contentLines(calendar)
  const open: string[] = []
  const events: Record<string, string>[] = []
  const head: Record<string, string> = {}
  let components = 0
  for (const { name, value } of lines) {
    const within = open.at(-1)
    if (name === 'BEGIN') {
      open.push(value)
      if (open.length === 2) components++
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') assert.equal(open.pop(), value, 'components are closed in order')
    else if (within === 'VCALENDAR') {
      assert.ok(!(name in head), `${name} once`)
      head[name] = value
    } else if (within === 'VEVENT') {
      const event = events.at(-1) ?? {}
      assert.ok(once.includes(name) && !(name in event), `${name} once`)
      event[name] = value
    }
  }
  assert.deepEqual(open, [])
  assert.ok(components > 0, '3.6: a calendar holds a component')
  assert.deepEqual([head['VERSION'], head['METHOD'], head['CALSCALE']], ['2.0', 'PUBLISH', 'GREGORIAN'])
  assert.ok((head['PRODID'] ?? '') !== '')
  for (const event of events) {
    for (const name of once) assert.ok(name in event, name)
    for (const name of ['DTSTAMP', 'LAST-MODIFIED', 'DTSTART', 'DTEND']) assert.match(event[name] ?? '', utc, name)
    assert.ok((event['DTSTART'] ?? '') < (event['DTEND'] ?? ''), '3.6.1: it ends after its start')
    assert.match(event['SEQUENCE'] ?? '', /^\d+$/)
    assert.ok(['Dienst', 'Termin'].includes(event['SUMMARY'] ?? ''))
    assert.ok(['CONFIRMED', 'CANCELLED'].includes(event['STATUS'] ?? ''))
  }
  assert.equal(new Set(events.map(({ UID }) => UID)).size, events.length, '3.8.4.7: a UID is one event')
  return events
}
