import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsOf, rowsOf, statesOf, unlike, withText } from './catalogue.ts'

const german = JSON.stringify({
  title: 'Beratung',
  live: { open: 'Offen bis {time}' },
  waits: { one: 'Sie sind die Nächste.', other: 'Vor Ihnen warten {n}.' },
})
const rows = (text: object, language: string, published: object | null = null, germanPublished: string | null = german) =>
  rowsOf({ german, germanPublished, text: JSON.stringify(text), published: published && JSON.stringify(published) }, language)
const named = (of: ReturnType<typeof rows>) => of.map(({ path }) => path.join('.'))

test('a plural asks for every form that the language has, and shows the German of many beside those that German lacks', () => {
  assert.deepEqual(formsOf('ar'), ['zero', 'one', 'two', 'few', 'many', 'other'])
  const polish = rows({}, 'pl')
  assert.deepEqual(named(polish), ['title', 'live.open', 'waits.one', 'waits.few', 'waits.many', 'waits.other'])
  assert.equal(polish.find(({ form }) => form === 'few')?.german, 'Vor Ihnen warten {n}.')
  assert.equal(polish.find(({ form }) => form === 'one')?.german, 'Sie sind die Nächste.')
  assert.deepEqual(named(rows({}, 'de-simple')), named(rows({}, 'de')))
})

test('what is missing, what is not public yet, and what the German has changed is told apart', () => {
  const before = JSON.stringify({ ...JSON.parse(german), title: 'Hilfe' })
  const [title, open] = rows({ title: 'Counselling' }, 'en', { title: 'Counselling' }, before)
  assert.deepEqual([title && statesOf(title), open && statesOf(open)], [['german-changed'], ['missing']])
  const [changed] = rows({ title: 'Advice' }, 'en', { title: 'Counselling' })
  assert.deepEqual(changed && statesOf(changed), ['changed'])
})

test('a place to be filled in that is missing or invented is named; a form for one number alone may leave the number out', () => {
  const of = (text: object, language: string, name: string) => {
    const row = rows(text, language).find(({ path }) => path.join('.') === name)
    return row && unlike(row)
  }
  assert.deepEqual(of({ live: { open: 'Open until {tme}' } }, 'en', 'live.open'), { lacking: ['{time}'], foreign: ['{tme}'] })
  assert.deepEqual(of({ live: { open: 'Open until {time}' } }, 'en', 'live.open'), { lacking: [], foreign: [] })
  assert.deepEqual(of({ waits: { one: 'You are next.' } }, 'en', 'waits.one'), { lacking: [], foreign: [] })
  assert.deepEqual(of({ waits: { few: 'Kilka osób.' } }, 'pl', 'waits.few'), { lacking: ['{n}'], foreign: [] })
  assert.deepEqual(of({ waits: { one: 'Ви наступні.' } }, 'uk', 'waits.one'), { lacking: ['{n}'], foreign: [] }, 'it is said of 21 as well')
  assert.deepEqual(of({ waits: { two: 'اثنان.' } }, 'ar', 'waits.two'), { lacking: [], foreign: [] })
  assert.deepEqual(of({ title: 'Wait {n}' }, 'en', 'title'), { lacking: [], foreign: ['{n}'] })
  assert.deepEqual(of({ waits: { other: 'Many wait.' } }, 'en', 'waits.other'), { lacking: ['{n}'], foreign: [] })
})

test('a text is put in its place, also where its group is not there yet, and nothing else changes', () => {
  const next = withText('{"title":"a"}', ['live', 'open'], 'b')
  assert.deepEqual(JSON.parse(next), { title: 'a', live: { open: 'b' } })
  assert.deepEqual(JSON.parse(withText(next, ['title'], 'c')), { title: 'c', live: { open: 'b' } })
})
