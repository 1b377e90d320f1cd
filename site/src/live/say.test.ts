import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Language } from '@zop/content'
import { liveWords } from '@zop/content/live'
import { asking, type Now, unknown } from './now.ts'
import { say, sayOpens, sayUnspoken } from './say.ts'
import type { Speech } from './when.ts'

before(() => {
  process.env['TZ'] = 'Europe/Berlin'
})

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000
const sunday = '2026-11-22T10:04+01:00'
const speech = (language: Language = 'de', now = sunday): Speech => ({ words: liveWords[language], language, minute: minuteOf(now) })
const ten = minuteOf('2026-11-22T10:00+01:00')
const tuesday = minuteOf('2026-11-24T10:00+01:00')
const wednesday = minuteOf('2026-11-25T12:00+01:00')
const spoken = [
  { language: 'de', from: tuesday },
  { language: 'ro', from: wednesday },
]
const closed: Now = { ...unknown, live: 'closed', answerBy: wednesday / 60, spoken }
const open: Now = { ...closed, live: 'open', until: minuteOf('2026-11-22T18:00+01:00'), languages: ['de'] }

const states: readonly (readonly [string, Now, readonly [string, string, string]])[] = [
  ['asking', asking, ['Wir sehen nach, ob jemand da ist.', '', '']],
  ['open', open, ['Der Chat ist offen bis 18:00 Uhr', '', 'Jetzt ist jemand da und antwortet Ihnen.']],
  ['open, nobody knows until when', { ...open, until: null }, ['Der Chat ist offen', '', 'Jetzt ist jemand da und antwortet Ihnen.']],
  ['open until a time that has passed', { ...open, until: ten }, ['Der Chat ist offen', '', 'Jetzt ist jemand da und antwortet Ihnen.']],
  ['full', { ...open, live: 'full' }, ['Der Chat ist offen, aber voll', '', 'Gerade warten viele. Schreiben Sie lieber eine Nachricht.']],
  ['closed', { ...closed, opens: tuesday }, ['Der Chat öffnet am Dienstag um 10:00 Uhr', '', 'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.']],
  [
    'no plan known',
    { ...closed, spoken: [] },
    ['Gerade ist niemand im Chat', 'Wann der Chat wieder öffnet, steht noch nicht fest.', 'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.'],
  ],
  [
    'an opening that has passed',
    { ...closed, opens: ten },
    ['Gerade ist niemand im Chat', 'Wann der Chat wieder öffnet, steht noch nicht fest.', 'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.'],
  ],
  [
    'nobody has come',
    { ...closed, opens: tuesday, missing: { since: ten, given: false } },
    [
      'Gerade ist niemand im Chat',
      'Seit 10:00 Uhr sollte jemand da sein. Es ist noch niemand gekommen.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  [
    'nobody is expected any more',
    { ...closed, opens: tuesday, missing: { since: ten, given: true } },
    [
      'Der Chat öffnet am Dienstag um 10:00 Uhr',
      'Seit 10:00 Uhr ist niemand gekommen. Das tut uns leid.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  [
    'nobody is expected any more, and nothing is planned',
    { ...closed, missing: { since: ten, given: true } },
    [
      'Gerade ist niemand im Chat',
      'Seit 10:00 Uhr ist niemand gekommen. Das tut uns leid. Wann der Chat wieder öffnet, steht noch nicht fest.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  ['a promise that has passed', { ...closed, opens: tuesday, answerBy: ten / 60 - 1 }, ['Der Chat öffnet am Dienstag um 10:00 Uhr', '', '']],
  ['unknown', unknown, ['Wir wissen nicht, ob jemand da ist', '', 'Die Anzeige geht gerade nicht. Anrufen geht immer.']],
]

for (const [name, now, [state, why, next]] of states) {
  test(`P9 ${name}: what the page says is what is known`, () => assert.partialDeepStrictEqual(say(now, speech()), { state, why, next }))
}

test('P9 the same in English', () => {
  assert.equal(say(open, speech('en')).state, 'The chat is open until 18:00')
  const missed = say({ ...closed, opens: tuesday, missing: { since: ten, given: true } }, speech('en'))
  assert.deepEqual(
    [missed.state, missed.why, missed.next],
    ['The chat opens on Tuesday at 10:00', 'Nobody has come since 10:00. We are sorry.', 'Write now, answer by Wednesday, 12:00.'],
  )
})

test('the promise for a letter is said, and not where nobody knows it', () => {
  assert.equal(say(open, speech()).answer, 'Antwort bis Mittwoch, 12:00 Uhr')
  assert.equal(say(unknown, speech()).answer, '')
})

test('how the last week went is one sentence with its numbers, and nothing where no plan held', () => {
  const words = { ...liveWords.de, week: liveWords.de.week.replace('{hours}', '4') }
  const said = say({ ...open, lastWeek: { days: 6, of: 5 } }, { ...speech(), words }).week
  assert.equal(said, 'Letzte Woche war an 6 von 7 Tagen mindestens 4 Stunden lang jemand im Chat. Versprochen sind 5 Tage.')
  assert.equal(say(open, speech()).week, '')
})

const unspoken = (now: Now, asked: string, letter = false) => sayUnspoken(now, { asked, letter }, speech())

test('a language that nobody there speaks is said so before anything is written, with when somebody does', () => {
  assert.equal(unspoken(open, 'de'), '')
  assert.equal(unspoken(open, 'ro'), 'Gerade kann niemand auf {language} antworten. Das nächste Mal: am Mittwoch um 12:00 Uhr.')
  assert.equal(unspoken({ ...open, live: 'full' }, 'ro'), 'Gerade kann niemand auf {language} antworten. Das nächste Mal: am Mittwoch um 12:00 Uhr.')
  assert.equal(unspoken({ ...open, spoken: [{ language: 'ro', from: ten }] }, 'ro'), 'Gerade kann niemand auf {language} antworten.')
  assert.equal(
    unspoken(open, 'vi'),
    'Gerade kann niemand auf {language} antworten. Wann das wieder geht, steht noch nicht fest. Vielleicht kommt die Antwort auf Deutsch oder Englisch.',
  )
  assert.equal(unspoken(open, 'en'), 'Gerade kann niemand auf {language} antworten. Wann das wieder geht, steht noch nicht fest.')
})

test('while the chat is closed only a language that comes later than the chat is said apart', () => {
  const now = { ...closed, opens: tuesday }
  assert.equal(unspoken(now, 'de'), '')
  assert.equal(unspoken(now, 'ro'), 'Gerade kann niemand auf {language} antworten. Das nächste Mal: am Mittwoch um 12:00 Uhr.')
  assert.equal(unspoken({ ...now, spoken: [] }, 'de'), '', 'no plan: that is said already')
  assert.equal(unspoken(unknown, 'ro'), '', 'nobody knows')
})

test('a letter waits for whoever speaks it, and only what nobody is planned for is said', () => {
  assert.equal(unspoken(open, 'ro', true), '')
  assert.match(unspoken(open, 'vi', true), /^Gerade kann niemand auf \{language\} antworten\./)
})

test('whoever waits reads when somebody comes, or that somebody should be there already', () => {
  assert.equal(sayOpens(tuesday, speech()), 'Das nächste Mal: am Dienstag um 10:00 Uhr.')
  assert.equal(sayOpens(ten, speech()), 'Es sollte jemand da sein. Wir warten noch darauf.')
  assert.equal(sayOpens(ten, speech('en')), 'Somebody should be here. We are still waiting for them.')
})
