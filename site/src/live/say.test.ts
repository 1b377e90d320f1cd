import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Language, spokenOf } from '@zop/content'
import { liveWords } from '@zop/content/live'
import type { SpokenLanguage } from '@zop/wire'
import { asking, type Now, unknown } from './now.ts'
import { say, sayDeadline, sayOpens, sayUnspoken } from './say.ts'
import type { Speech } from './when.ts'

before(() => {
  process.env['TZ'] = 'Europe/Berlin'
})

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000
const sunday = '2026-11-22T10:04+01:00'
const speech = (language: Language = 'de', asked: SpokenLanguage = spokenOf(language)): Speech => ({
  words: liveWords[language],
  asked,
  minute: minuteOf(sunday),
})
const ten = minuteOf('2026-11-22T10:00+01:00')
const noon = minuteOf('2026-11-22T12:00+01:00')
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
  ['open, planned for weeks', { ...open, until: minuteOf('2027-01-01T00:00+01:00') }, ['Der Chat ist offen', '', 'Jetzt ist jemand da und antwortet Ihnen.']],
  [
    'open into the coming night',
    { ...open, until: minuteOf('2026-11-23T04:00+01:00') },
    ['Der Chat ist offen bis morgen, 4:00 Uhr', '', 'Jetzt ist jemand da und antwortet Ihnen.'],
  ],
  ['open until tomorrow noon', { ...open, until: minuteOf('2026-11-23T12:00+01:00') }, ['Der Chat ist offen', '', 'Jetzt ist jemand da und antwortet Ihnen.']],
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
    'nobody has come, or whoever was there has gone early',
    { ...closed, opens: noon, missing: { since: ten, given: false } },
    [
      'Gerade ist niemand im Chat',
      'Jemand sollte da sein, wir haben nachgefragt. Spätestens heute um 12:00 Uhr ist wieder jemand da.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  [
    'nobody has come, and nothing else is planned',
    { ...closed, missing: { since: ten, given: false } },
    [
      'Gerade ist niemand im Chat',
      'Jemand sollte da sein, wir haben nachgefragt. Wann der Chat wieder öffnet, steht noch nicht fest.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  [
    'nobody is expected any more',
    { ...closed, opens: tuesday, missing: { since: ten, given: true } },
    ['Der Chat öffnet am Dienstag um 10:00 Uhr', 'Seit 10:00 Uhr ist niemand da. Das tut uns leid.', 'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.'],
  ],
  [
    'nobody is expected any more, and nothing is planned',
    { ...closed, missing: { since: ten, given: true } },
    [
      'Gerade ist niemand im Chat',
      'Seit 10:00 Uhr ist niemand da. Das tut uns leid. Wann der Chat wieder öffnet, steht noch nicht fest.',
      'Schreiben Sie jetzt, Antwort bis Mittwoch, 12:00 Uhr.',
    ],
  ],
  ['a promise that has passed', { ...closed, opens: tuesday, answerBy: ten / 60 - 1 }, ['Der Chat öffnet am Dienstag um 10:00 Uhr', '', '']],
  ['unknown', unknown, ['Wir wissen nicht, ob jemand da ist', '', 'Die Anzeige geht gerade nicht. Anrufen geht immer.']],
]

const keyless: Now = { ...unknown, live: 'keyless' }

test('P9 where nobody could read it the page says so in every language and sends to the telephone, with no promise; a page of before says that it does not know', () => {
  for (const [language, words] of Object.entries(liveWords)) {
    const said = say(keyless, speech(language as Language))
    assert.deepEqual([said.state, said.why, said.next, said.answer], [words.keyless, '', words.instead, ''], language)
  }
  const { keyless: _, instead: __, ...older } = liveWords.de
  const said = say(keyless, { ...speech(), words: older as typeof liveWords.de })
  assert.deepEqual([said.state, said.next], [liveWords.de.unknown, liveWords.de.call])
})

for (const [name, now, [state, why, next]] of states) {
  test(`P9 ${name}: what the page says is what is known`, () => assert.partialDeepStrictEqual(say(now, speech()), { state, why, next }))
}

test('P9 the same in English', () => {
  assert.equal(say(open, speech('en')).state, 'The chat is open until 18:00')
  const missed = say({ ...closed, opens: tuesday, missing: { since: ten, given: true } }, speech('en'))
  assert.deepEqual(
    [missed.state, missed.why, missed.next],
    [
      'The chat opens on Tuesday at 10:00',
      'Nobody has been here since 10:00. We are sorry.',
      'Write now, answer by Wednesday, 12:00, perhaps in German or English.',
    ],
  )
})

test('the promise for a letter is said, and not where nobody knows it', () => {
  assert.equal(say(open, speech()).answer, 'Antwort bis Mittwoch, 12:00 Uhr')
  assert.equal(say(unknown, speech()).answer, '')
})

test('a letter in a language that nobody speaks before it is answered is promised with the languages it may be answered in', () => {
  const by = (now: Now, asked: SpokenLanguage) => say(now, speech('de', asked)).answer
  const perhaps = 'Antwort bis Mittwoch, 12:00 Uhr, vielleicht auf Deutsch oder Englisch'
  assert.deepEqual([by(open, 'ro'), by(open, 'vi')], [perhaps, perhaps])
  assert.equal(say(closed, speech('de', 'ro')).next, `Schreiben Sie jetzt, ${perhaps}.`)
  const plain = 'Antwort bis Mittwoch, 12:00 Uhr'
  const sooner = { ...open, spoken: [{ language: 'ro', from: wednesday - 1 }] }
  assert.equal(by(sooner, 'ro'), plain, 'somebody speaks it before')
  assert.equal(by({ ...open, languages: ['de', 'ro'] }, 'ro'), plain, 'somebody speaks it now')
  assert.equal(by({ ...open, spoken: [] }, 'ro'), plain, 'nothing is known')
  assert.equal(by({ ...open, languages: ['ro'], spoken: [{ language: 'de', from: wednesday + 60 }] }, 'de'), plain, 'German is read by whoever answers letters')
  const inEnglish = say({ ...open, spoken: [...spoken, { language: 'en', from: wednesday + 60 }] }, speech('en')).answer
  assert.equal(inEnglish, 'Answer by Wednesday, 12:00')
  const hour = wednesday / 60
  assert.equal(sayDeadline(open, hour, speech('de', 'ro'), true), 'Mittwoch, 25. November, 12:00 Uhr, vielleicht auf Deutsch oder Englisch')
  assert.match(sayDeadline(open, hour, speech('en', 'ro'), true), /^Wednesday,? 25 November, 12:00, perhaps in German or English$/)
})

test('how the last week went is one sentence with its numbers, and nothing where no plan held', () => {
  const words = { ...liveWords.de, week: liveWords.de.week.replace('{hours}', '4') }
  const said = say({ ...open, lastWeek: { days: 6, of: 5 } }, { ...speech(), words }).week
  assert.equal(said, 'Letzte Woche war an 6 von 7 Tagen mindestens 4 Stunden lang jemand im Chat. Versprochen sind 5 Tage.')
  assert.equal(say(open, speech()).week, '')
})

const unspoken = (now: Now, asked: SpokenLanguage, letter = false) => sayUnspoken(now, letter, speech('de', asked))

test('a language that nobody there speaks is said so before anything is written, with when somebody does', () => {
  assert.equal(unspoken(open, 'de'), '')
  const others = 'Gerade ist jemand da, aber nicht auf {language}.'
  const perhaps = 'Vielleicht kommt die Antwort auf Deutsch oder Englisch.'
  assert.equal(unspoken(open, 'ro'), `${others} Das nächste Mal: am Mittwoch um 12:00 Uhr. ${perhaps}`)
  assert.equal(unspoken({ ...open, live: 'full' }, 'ro'), `${others} Das nächste Mal: am Mittwoch um 12:00 Uhr. ${perhaps}`)
  assert.equal(unspoken({ ...open, spoken: [{ language: 'ro', from: ten }] }, 'ro'), `${others} ${perhaps}`)
  assert.equal(unspoken(open, 'vi'), `${others} Wann das wieder geht, steht noch nicht fest. ${perhaps}`)
  assert.equal(unspoken(open, 'en'), `${others} Wann das wieder geht, steht noch nicht fest.`)
  assert.equal(
    sayUnspoken(open, false, speech('en', 'ro')),
    'Somebody is here now, but not in {language}. The next time: on Wednesday at 12:00. The answer may come in German or English.',
  )
})

test('while the chat is closed only a language that comes later than the chat is said apart', () => {
  const now = { ...closed, opens: tuesday }
  assert.equal(unspoken(now, 'de'), '')
  assert.equal(
    unspoken(now, 'ro'),
    'Gerade kann niemand auf {language} antworten. Das nächste Mal: am Mittwoch um 12:00 Uhr. Vielleicht kommt die Antwort auf Deutsch oder Englisch.',
  )
  assert.equal(
    unspoken(now, 'vi'),
    'Gerade kann niemand auf {language} antworten. Wann das wieder geht, steht noch nicht fest. Vielleicht kommt die Antwort auf Deutsch oder Englisch.',
  )
  assert.equal(unspoken({ ...now, spoken: [] }, 'de'), '', 'no plan: that is said already')
  assert.equal(unspoken(unknown, 'ro'), '', 'nobody knows')
})

test('of a letter it is said when somebody speaks its language, where that is not before it is answered', () => {
  const spokenFrom = (from: number): Now => ({ ...closed, opens: wednesday, spoken: [{ language: 'ro', from }] })
  assert.equal(unspoken(spokenFrom(wednesday - 1), 'ro', true), '')
  assert.equal(unspoken(spokenFrom(wednesday), 'ro', true), 'Gerade kann niemand auf {language} antworten. Das nächste Mal: am Mittwoch um 12:00 Uhr.')
  assert.equal(unspoken(open, 'ro', true), 'Gerade ist jemand da, aber nicht auf {language}. Das nächste Mal: am Mittwoch um 12:00 Uhr.')
  assert.equal(unspoken(open, 'vi', true), 'Gerade ist jemand da, aber nicht auf {language}. Wann das wieder geht, steht noch nicht fest.')
  assert.equal(unspoken({ ...open, languages: ['de', 'ro'] }, 'ro', true), '')
  assert.equal(unspoken(unknown, 'ro', true), '')
})

test('whoever waits reads when somebody comes; and where somebody should be there already, by when somebody does at the latest', () => {
  const left: Now = { ...closed, opens: noon, missing: { since: ten, given: false } }
  assert.equal(sayOpens(closed, tuesday, speech()), 'Das nächste Mal: am Dienstag um 10:00 Uhr.')
  assert.equal(sayOpens(left, noon, speech()), 'Jemand sollte da sein, wir haben nachgefragt. Spätestens heute um 12:00 Uhr ist wieder jemand da.')
  assert.equal(sayOpens(left, noon, speech('en')), 'Somebody should be here, and we have asked them. Somebody will be here today at 12:00 at the latest.')
  assert.equal(sayOpens(closed, ten, speech()), 'Jemand sollte da sein, wir haben nachgefragt.', 'the only one that is known')
  assert.equal(sayOpens({ ...left, missing: { since: ten, given: true } }, noon, speech()), 'Das nächste Mal: heute um 12:00 Uhr.')
  assert.equal(sayOpens(closed, null, speech()), '')
})
