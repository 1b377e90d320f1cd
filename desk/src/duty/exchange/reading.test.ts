import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minuteAt } from '../plan/calendar.ts'
import { type CameOfReading, type Read, readWhole } from './reading.ts'
import { textOf } from './table.ts'

const people = [
  { account: 'a1', name: 'Anna', centre: 'nord' },
  { account: 'a2', name: 'Anna', centre: 'sued' },
  { account: 'b', name: 'Jörg Süß', centre: 'nord' },
]

const given = {
  people,
  centres: [
    { id: 'nord', name: 'Beispielstelle Nord (erfunden)' },
    { id: 'sued', name: 'Süd' },
  ],
  today: '2027-05-01',
  progress: () => undefined,
  stopped: () => false,
}
const reading = (text: string): Promise<CameOfReading> => readWhole({ ...given, text })

const whole = async (text: string): Promise<Read> => {
  const came = await reading(text)
  assert.equal(came.kind, 'read', JSON.stringify(came))
  return came as Read
}

const faultsOf = async (text: string) => {
  const came = await reading(text)
  assert.equal(came.kind, 'faulty', JSON.stringify(came))
  return came.kind === 'faulty' ? came.faults.map(({ line, column, kind, other }) => [line, column, kind, ...(other === undefined ? [] : [other])]) : []
}

const head = 'Person;Stelle;Angabe;Wochentage;Datum;Von;Enddatum;Bis\r\n'
const at = (day: string, wall: string): number => minuteAt(day, wall) ?? 0

describe('a table of availability', () => {
  test('is read as spreadsheets in Germany write it: semicolons, a mark in front, CRLF, quotes, German dates', async () => {
    const { said } = await whole(
      `\uFEFF${head}"Jörg Süß";nord;geht;"Mo, Mi";3.5.2027;18:00;30.06.27;21 Uhr\r\n;;;;;;;\r\nJÖRG  süß;;gern;;2027-05-04;9.30 Uhr;;12:00\r\n"Jörg\nSüß";;nicht;;5.5.2027;22:00;;24:00\r\n`,
    )
    assert.deepEqual(said, [
      {
        account: 'b',
        said: [
          { kind: 'weekly', word: 'can', since: '2027-05-03', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270630' },
          { kind: 'once', word: 'wish', start: at('2027-05-04', '09:30'), end: at('2027-05-04', '12:00') },
          { kind: 'once', word: 'cannot', start: at('2027-05-05', '22:00'), end: at('2027-05-06', '00:00') },
        ],
      },
    ])
  })

  test('in Windows-1252, with commas or tabs, with columns in another order and in English, says the same', async () => {
    const latin = Uint8Array.from('Name;Angabe;Datum;Von;Bis\nJörg Süß;geht;3.5.2027;18:00;21:00', (letter) => letter.charCodeAt(0))
    const { said } = await whole(textOf(latin))
    assert.equal(said[0]?.account, 'b')
    assert.deepEqual((await whole('To,From,Date,Word,Name\n21:00,18:00,2027-05-03,can,Jörg Süß')).said, said)
    assert.deepEqual((await whole('Bis\tVon\tDatum\tAngabe\tName\n21:00\t18:00\t2027-05-03\tgeht\tJörg Süß')).said, said)
  })

  test('names each line that is wrong, its column, and what is wrong with it', async () => {
    const lines = [
      'Anna;;geht;;3.5.2027;18:00;;21:00',
      'Anna;west;geht;;3.5.2027;18:00;;21:00',
      'Bela;;geht;;3.5.2027;18:00;;21:00',
      'Anna;nord;vielleicht;;31.2.2027;25:00;;21:00',
      'Anna;nord;geht;Mo bis Murks;3.5.2027;18:00;;21:00',
      'Anna;nord;geht;;28.3.2027;02:30;;05:00',
      'Anna;nord;geht;;3.5.2027;18:00;2.5.2027;21:00',
      'Anna;nord;geht;;;18:00;;21:00',
      'Anna;nord;geht;;3.5.2027;18:00;;21:00;zu viel',
      ';nord;;Mo;;18:00;;21:00',
      'Anna;nord;geht;;3.5.2027;02:30 MEZ;;05:00',
      'Jörg Süß;Süd;geht;;3.5.2027;18:00;;21:00',
      'Jörg Süß;BEISPIELSTELLE nord (erfunden);geht;;3.5.2027;18:00;;21:00',
    ]
    assert.deepEqual(await faultsOf(head + lines.join('\r\n')), [
      [2, 'person', 'ambiguous-person'],
      [3, 'centre', 'unknown-centre'],
      [4, 'person', 'unknown-person'],
      [5, 'word', 'word'],
      [5, 'date', 'day'],
      [5, 'from', 'time'],
      [6, 'weekdays', 'weekdays'],
      [7, 'from', 'missing-hour'],
      [8, 'endDate', 'order'],
      [9, 'date', 'no-date'],
      [10, null, 'wide'],
      [11, 'person', 'empty'],
      [11, 'word', 'empty'],
      [12, 'from', 'zone'],
      [13, 'centre', 'other-centre'],
    ])
  })

  test('two lines that contradict each other are named together, also where a cell before them has lines of its own', async () => {
    const lines = ['"Jörg\nSüß";;geht;Mo;3.5.2027;18:00;;21:00', 'Jörg Süß;;lieber nicht;Mo-Mi;3.5.2027;20:00;;22:00']
    assert.deepEqual(await faultsOf(head + lines.join('\n')), [[4, 'word', 'contradiction', 2]])
  })

  test('quotation marks that do not close are told where they open', async () => {
    assert.deepEqual(await faultsOf(`${head}Jörg Süß;;geht;Mo;3.5.2027;18:00;;21:00\n"Jörg Süß;;geht;Di;3.5.2027;18:00;;21:00\nx`), [[3, null, 'quotes']])
  })

  test('more than one person may say is refused once, at its first line', async () => {
    const line = 'Jörg Süß;;nicht;Mo;3.5.2027;18:00;;21:00\n'
    assert.deepEqual(await faultsOf(head + line.repeat(405)), [[402, 'person', 'many']])
  })

  test('without what it needs, empty, or with two columns alike, it says so', async () => {
    assert.deepEqual(await reading('Person;Angabe\nAnna;geht'), { kind: 'no-head', missing: ['from', 'to'], twice: [] })
    assert.deepEqual(await reading('Person;Name;Angabe;Von;Bis\nx'), { kind: 'no-head', missing: [], twice: ['Name'] })
    assert.deepEqual([await reading(''), await reading(head)], [{ kind: 'empty' }, { kind: 'empty' }])
  })
})

describe('a table of agreed hours', () => {
  test('takes months and whole hours in German and in ISO, and names what it does not read', async () => {
    const { table, agreed, unread } = await whole('Stelle;Monat;Stunden;Ort\nbeispielstelle nord (erfunden);5.2027;60\nSüd;Mai 2027;"1.200,0"\nnord;2027-06;0')
    assert.deepEqual([table, unread], ['agreed', ['Ort']])
    assert.deepEqual(agreed, [
      { centre: 'nord', month: '2027-05', hours: 60 },
      { centre: 'sued', month: '2027-05', hours: 1200 },
      { centre: 'nord', month: '2027-06', hours: 0 },
    ])
  })

  test('half hours, impossible months, unknown centres and a line said twice are named', async () => {
    const lines = ['nord;2027-05;7,5', 'west;2027-05;7', 'nord;13.2027;2001', 'nord;2027-05;60', 'nord;5/2027;61']
    assert.deepEqual(await faultsOf(`Stelle;Monat;Stunden\n${lines.join('\n')}`), [
      [2, 'hours', 'fraction'],
      [3, 'centre', 'unknown-centre'],
      [4, 'month', 'month'],
      [4, 'hours', 'hours'],
      [6, 'month', 'twice', 5],
    ])
  })
})

describe('a hundred thousand lines', () => {
  const crowd = Array.from({ length: 300 }, (_, at) => ({ account: `p${at}`, name: `Person ${at}`, centre: 'nord' }))
  const line = (at: number): string => {
    const day = String(1 + (at % 28)).padStart(2, '0')
    return `Person ${at % 300};nord;nicht;;2027-${String(1 + (Math.floor(at / 300) % 12)).padStart(2, '0')}-${day};${String(3 + (Math.floor(at / 3600) % 17)).padStart(2, '0')}:00;;23:00`
  }
  const text = head + Array.from({ length: 100_000 }, (_, at) => line(at)).join('\r\n')

  test('are read in pieces that let the page answer, with progress', async () => {
    const steps: number[] = []
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const came = await readWhole({ ...given, people: crowd, text, progress: (done) => void steps.push(done) })
    clearInterval(turning)
    assert.equal(came.kind, 'read', JSON.stringify(came).slice(0, 300))
    assert.equal(came.kind === 'read' ? came.lines : 0, 100_000)
    assert.ok(steps.length > 100 && steps.every((step, at) => step >= (steps[at - 1] ?? 0)), `${steps.length} steps`)
    assert.ok(turns > 50, `${turns} turns of something else meanwhile`)
  })

  test('stop when somebody says so', async () => {
    let steps = 0
    const came = await readWhole({
      ...given,
      people: crowd,
      text,
      progress: () => {
        steps += 1
      },
      stopped: () => steps >= 5,
    })
    assert.deepEqual([came, steps], [{ kind: 'stopped' }, 5])
  })

  test('all wrong, keep two hundred faults and count the others', async () => {
    const came = await reading(text)
    assert.equal(came.kind, 'faulty')
    assert.deepEqual(came.kind === 'faulty' ? [came.faults.length, came.count, came.faults[0]?.line, came.faults[199]?.line] : [], [200, 100_000, 2, 201])
  })
})
