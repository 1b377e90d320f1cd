import type { FeedEvent } from '../../store/reminder.ts'
import { instant, line, text } from './line.ts'

/** How often a calendar may look again (RFC 7986, 5.7). */
const often = 'PT1H'

/** A calendar must hold something (RFC 5545, 3.6): where there is no duty, this says nothing that anybody sees. */
const placeholder = [
  line('BEGIN', 'VTIMEZONE'),
  line('TZID', 'Etc/UTC'),
  line('BEGIN', 'STANDARD'),
  line('DTSTART', '19700101T000000'),
  line('TZOFFSETFROM', '+0000'),
  line('TZOFFSETTO', '+0000'),
  line('END', 'STANDARD'),
  line('END', 'VTIMEZONE'),
]

/** Whoever reads the calendar with its owner learns when, and nothing else: no channel, no name, no topic. */
const event = ({ uid, sequence, modified, start, end, meeting, cancelled }: FeedEvent): string[] => [
  line('BEGIN', 'VEVENT'),
  line('UID', uid),
  line('DTSTAMP', instant(modified)),
  line('LAST-MODIFIED', instant(modified)),
  line('SEQUENCE', String(sequence)),
  line('DTSTART', instant(start)),
  line('DTEND', instant(end)),
  line('SUMMARY', text(meeting ? 'Termin' : 'Dienst')),
  line('STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'),
  line('TRANSP', cancelled ? 'TRANSPARENT' : 'OPAQUE'),
  line('CLASS', 'PRIVATE'),
  line('END', 'VEVENT'),
]

/** Somebody's duties as iCalendar (RFC 5545, RFC 7986): the same events, the same bytes. */
export const calendarOf = (events: readonly FeedEvent[]): string =>
  [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Dienst//Dienstplan//DE'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', 'PUBLISH'),
    line('NAME', 'Dienst'),
    line('X-WR-CALNAME', 'Dienst'),
    line('REFRESH-INTERVAL;VALUE=DURATION', often),
    line('X-PUBLISHED-TTL', often),
    ...(events.length > 0 ? events.flatMap(event) : placeholder),
    line('END', 'VCALENDAR'),
  ].join('')
