import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import type { NewEdition, SavedText } from '../editorial.ts'
import { hour, type Open } from './given.ts'

const id = 'page.de.start'
const anna = { account: 'anna', name: 'Anna' }
const cora = { account: 'cora', name: 'Cora' }
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
const shippedAs = (text: string) => ({ id, text, hash: hashOf(text) })
const saved = (text: string, base: string | null, change: Partial<SavedText> = {}): SavedText => ({
  id,
  text,
  hash: hashOf(text),
  base: base === null ? null : hashOf(base),
  needs: ['content'],
  against: null,
  submitted: true,
  ...change,
})
const at = (text: string) => ({ id, hash: hashOf(text), hour, by: cora })
const edition = (number: number, change: Partial<NewEdition> = {}): NewEdition => ({
  number,
  hour,
  by: 'Cora',
  files: 3,
  digest: hashOf(String(number)),
  release: 'r',
  options: 'o',
  today: '2027-05-01',
  publish: [],
  withdraw: [],
  ...change,
})

/** What every store must do about texts of the public site. */
export const editorialConformance = (name: string, open: Open): void => {
  describe(`${name}: texts of the public site`, () => {
    test('a draft stands on what is there, all of a save or none, and takes every yes back', async (t) => {
      const store = await open(t)
      await store.shipTexts([shippedAs('one')], hour)
      assert.equal(await store.saveTexts([saved('two', 'one')], anna, hour), true)
      assert.equal(await store.signText({ ...at('two'), signOff: 'content' }), true)
      const other = { ...saved('new', null), id: 'page.de.other' }
      assert.equal(await store.saveTexts([other, saved('three', 'one')], anna, hour), false)
      assert.equal(await store.document('page.de.other'), null)
      assert.deepEqual((await store.document(id))?.open?.signed, [{ ...cora, signOff: 'content', beside: hashOf('one') }])
      assert.equal(await store.saveTexts([saved('three', 'two')], cora, hour), true)
      const document = await store.document(id)
      assert.deepEqual([document?.open?.hash, document?.open?.signed], [hashOf('three'), []])
      assert.deepEqual(document?.contributors.map((one) => one.account).toSorted(), ['anna', 'cora'])
      for (const late of [store.submitText(at('two')), store.signText({ ...at('two'), signOff: 'content' }), store.discardText(at('two'))])
        assert.equal(await late, false)
    })

    test('an edition is whole or not there: what is not submitted at that text any more stops all of it', async (t) => {
      const store = await open(t)
      await store.shipTexts([shippedAs('one')], hour)
      await store.saveTexts([saved('two', 'one')], anna, hour)
      const publish = [{ id, hash: hashOf('two') }]
      await store.sendTextBack({ ...at('two'), remark: 'no' })
      assert.equal(await store.putEdition(edition(1, { publish }), cora), false)
      assert.deepEqual(await store.editions(), [])
      await store.submitText(at('two'))
      assert.equal(await store.putEdition(edition(1, { publish, withdraw: ['page.de.none'] }), cora), false)
      assert.equal((await store.document(id))?.published?.hash, hashOf('one'))
      assert.equal(await store.putEdition(edition(1, { publish }), cora), true)
      const document = await store.document(id)
      assert.deepEqual([document?.published?.hash, document?.open, document?.contributors], [hashOf('two'), null, []])
      assert.deepEqual([...(await store.editionTexts(1))], [[id, hashOf('two')]])
    })

    test('one edition is current, going back brings its texts, and the twenty newest stay', async (t) => {
      const store = await open(t)
      await store.shipTexts([shippedAs('one')], hour)
      await store.putEdition(edition(1), null)
      await store.saveTexts([saved('two', 'one')], anna, hour)
      await store.putEdition(edition(2, { publish: [{ id, hash: hashOf('two') }] }), cora)
      assert.equal(await store.goBackTo(2, cora, hour), false)
      assert.equal(await store.goBackTo(9, cora, hour), false)
      assert.equal(await store.goBackTo(1, cora, hour), true)
      assert.equal((await store.document(id))?.published?.hash, hashOf('one'))
      assert.deepEqual(
        (await store.editions()).map(({ number, current, changed }) => [number, current, changed]),
        [
          [2, false, [id]],
          [1, true, [id]],
        ],
      )
      for (let number = 3; number <= 25; number++) assert.equal(await store.putEdition(edition(number), cora), true)
      const numbers = (await store.editions()).map(({ number }) => number)
      assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [20, 25, 6])
    })

    test('many editions in one day do not take away those of the days before', async (t) => {
      const store = await open(t)
      await store.shipTexts([shippedAs('one')], hour)
      const first = Math.floor(hour / 24) * 24
      for (let day = 0; day < 5; day++) for (const at of [1, 2]) await store.putEdition(edition(day * 2 + at, { hour: first + day * 24 + at }), null)
      for (let number = 11; number <= 60; number++) await store.putEdition(edition(number, { hour: first + 5 * 24 }), cora)
      const numbers = (await store.editions()).map(({ number }) => number)
      assert.deepEqual(numbers, [...Array.from({ length: 20 }, (_, n) => 60 - n), 10, 8, 6, 4, 2])
    })

    test('a release brings its text where nobody has edited it, and stands beside it where somebody has', async (t) => {
      const store = await open(t)
      assert.equal(await store.shipTexts([shippedAs('one')], hour), 1)
      assert.equal(await store.shipTexts([shippedAs('one')], hour), 0)
      assert.equal(await store.shipTexts([shippedAs('two')], hour), 1)
      assert.equal((await store.document(id))?.published?.hash, hashOf('two'))
      await store.saveTexts([saved('ours', 'two')], anna, hour)
      await store.putEdition(edition(1, { publish: [{ id, hash: hashOf('ours') }] }), cora)
      await store.shipTexts([shippedAs('three')], hour)
      const document = await store.document(id)
      assert.deepEqual([document?.published?.hash, document?.shipped, document?.origin], [hashOf('ours'), hashOf('three'), hashOf('two')])
      assert.equal(await store.shipTexts([], hour), 1)
      assert.equal((await store.document(id))?.published?.hash, hashOf('ours'), 'what is ours stays when the release leaves it out')
    })

    test('texts that nothing names any more go, and those of the history stay', async (t) => {
      const store = await open(t)
      await store.shipTexts([shippedAs('one')], hour)
      const texts = Array.from({ length: 40 }, (_, n) => `text ${n}`)
      for (const [n, text] of texts.entries()) await store.saveTexts([saved(text, texts[n - 1] ?? 'one', { submitted: false })], anna, hour)
      const kept = await store.documentTexts(['one', ...texts].map((text) => ({ id, hash: hashOf(text) })))
      assert.deepEqual(kept.map(({ text }) => text).toSorted(), ['one', ...texts.slice(20)].toSorted())
      const { documents, bytes } = await store.documentWeight()
      assert.deepEqual([documents, bytes], [1, kept.reduce((sum, { text }) => sum + text.length, 0)])
      const history = await store.documentHistory(id)
      assert.deepEqual([history.length, history.filter(({ hash }) => hash !== null).length], [41, 21])
    })

    test('rights are the newest that were given', async (t) => {
      const store = await open(t)
      await store.putEditor('anna', { content: true, safety: false, languages: ['en'] })
      await store.putEditor('anna', { content: false, safety: true, languages: [] })
      assert.deepEqual([...(await store.editors())], [['anna', { content: false, safety: true, languages: [] }]])
    })
  })
}
