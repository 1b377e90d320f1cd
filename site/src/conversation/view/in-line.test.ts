import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { spokenNames } from '@zop/content'
import { conversationWords } from '@zop/content/conversation'
import { liveWords } from '@zop/content/live'
import { type Now, unknown } from '../../live/now.ts'
import { told } from '../../live/told.ts'
import type { State } from '../state.ts'
import { inLine } from './in-line.ts'

before(() => {
  process.env['TZ'] = 'Europe/Berlin'
})

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000
const [ten, noon, wednesday] = [minuteOf('2026-11-22T10:00+01:00'), minuteOf('2026-11-22T12:00+01:00'), minuteOf('2026-11-25T18:00+01:00')]
const spoken = [
  { language: 'de', from: noon },
  { language: 'tr', from: wednesday },
]
const closed: Now = { ...unknown, live: 'closed', opens: noon, spoken, answerBy: wednesday / 60 }
const open: Now = { ...closed, live: 'open', languages: ['de'] }

type Waits = Pick<State, 'asked' | 'connected'> & { readonly now: Now; readonly onDuty: number; readonly opens: number | null }

/** What somebody reads who waits on Sunday at 10:04, in German. */
const reads = ({ now, onDuty, opens, asked, connected }: Waits): string => {
  const waiting = { place: 1, onDuty, span: null, answerBy: null, opens }
  const known = told({ ...now, ahead: ten + 4 - Date.now() / 60_000 }, spokenNames)
  return inLine({ waiting, asked, connected, kept: null }, known, {
    words: conversationWords.de,
    language: 'de',
    speaking: { words: liveWords.de, asked: asked ?? 'de' },
  })
    .filter(Boolean)
    .join(' ')
}

const waits: Waits = { now: open, onDuty: 0, opens: wednesday, asked: 'tr', connected: true }
const read = 'Ihre Nachricht wird gelesen, wenn jemand kommt und diese Seite noch offen ist.'

test('whoever waits in a language that nobody there speaks reads that somebody is there, and not that nobody is', () => {
  assert.equal(
    reads(waits),
    'Gerade ist jemand da, aber nicht auf \u2068Türkçe\u2069. Das nächste Mal: am Mittwoch um 18:00 Uhr. Vielleicht kommt die Antwort auf Deutsch oder Englisch.',
  )
  assert.equal(
    reads({ ...waits, onDuty: 1, asked: 'de' }),
    'Sie sind als Nächstes dran. Eine Person aus der Beratung ist im Dienst. Sprache: \u2068Deutsch\u2069.',
  )
})

test('whoever waits while nobody is there reads when somebody is, also where somebody has gone too early', () => {
  const alone: Waits = { ...waits, now: closed, asked: 'de', opens: noon }
  assert.equal(reads(alone), `Gerade kann niemand antworten. Sprache: \u2068Deutsch\u2069. Das nächste Mal: heute um 12:00 Uhr. ${read}`)
  assert.equal(
    reads({ ...alone, asked: null, now: { ...closed, missing: { since: ten, given: false } } }),
    `Gerade kann niemand antworten. Jemand sollte da sein, wir haben nachgefragt. Spätestens heute um 12:00 Uhr ist wieder jemand da. ${read}`,
  )
})

test('without a line no time is said', () => {
  assert.equal(reads({ ...waits, now: unknown, connected: false }), `Gerade kann niemand antworten. Sprache: \u2068Türkçe\u2069. ${read}`)
})
