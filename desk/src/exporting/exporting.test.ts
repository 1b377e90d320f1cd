import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { Decrypter } from 'age-encryption'
import { deskOn, talkInHouse } from '../conversation/house-talk.fixture.ts'
import type { Entry } from '../conversation/timeline.ts'
import { agreementIn } from './agreement.ts'
import { makeCopy } from './copy.ts'
import { sealTranscript } from './seal.ts'
import { transcript } from './transcript.ts'

const asked = (id: string, order: number, from: 'me' | 'seeker' = 'me'): Entry => ({ kind: 'export-asked', order, id, from, by: '', sent: 0, reason: 'court' })
const agreed = (to: string, order: number, from: 'me' | 'seeker' = 'seeker'): Entry => ({
  kind: 'export-agreed',
  order,
  id: `a${order}`,
  from,
  by: '',
  sent: 0,
  asked: to,
})

test('P4 only the person’s own yes to our newest question is an agreement', () => {
  assert.equal(agreementIn([]).kind, 'none')
  assert.equal(agreementIn([asked('q', 1)]).kind, 'asked')
  assert.equal(agreementIn([asked('q', 1), agreed('q', 2)]).kind, 'agreed')
  assert.equal(agreementIn([asked('q', 1), agreed('q', 2, 'me')]).kind, 'asked')
  assert.equal(agreementIn([asked('q', 1), agreed('other', 2)]).kind, 'asked')
  assert.equal(agreementIn([asked('q', 1), agreed('q', 2), asked('r', 3)]).kind, 'asked')
  assert.equal(agreementIn([asked('q', 1, 'seeker')]).kind, 'none')
  assert.equal(agreementIn([agreed('q', 1), asked('q', 2)]).kind, 'asked')
})

test('without the person’s yes no copy is made, and the relay is not told of one', async () => {
  const talk = await talkInHouse()
  const { conversation, line, calls } = deskOn(talk)
  await conversation.catchUp()
  assert.equal(await makeCopy({ ground: { line, now: () => 0 } }, conversation), null)
  assert.equal(
    calls.some(({ name }) => name === 'exported'),
    false,
  )
})

test('the copy is plain text with dates and names, without notes', async () => {
  const talk = await talkInHouse(['first word'])
  await talk.write('an answer', talk.house.member)
  const { conversation } = deskOn(talk)
  await conversation.catchUp()
  const given = { mark: '7F2A', reason: 'court', made: talk.at.hour * 3_600_000, language: 'de', words: deskWords.de }
  const text = transcript(conversation.content.value, given)
  assert.match(text, /^Gespräch 7F2A\nKopie vom .+\nGrund: court\n/)
  assert.match(text, /Person:\nfirst word/)
  assert.match(text, /Amal, Beispielstelle Nord:\nan answer/)
  assert.match(text, /\[Ab hier lesen: Person, Amal\]/)
})

test('the copy opens with its six words as an age file, and with no others', async () => {
  const { file, phrase } = await sealTranscript('secret words', 'de')
  assert.equal(phrase.split('-').length, 6)
  assert.equal(Buffer.from(file).includes('secret'), false)
  assert.match(Buffer.from(file).toString('latin1'), /^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/)
  const right = new Decrypter()
  right.addPassphrase(phrase)
  assert.equal(await right.decrypt(file, 'text'), 'secret words')
  const wrong = new Decrypter()
  wrong.addPassphrase(`${phrase}x`)
  await assert.rejects(wrong.decrypt(file))
  assert.notEqual((await sealTranscript('secret words', 'de')).phrase, phrase)
})
