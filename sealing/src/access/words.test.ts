import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from '@zop/wire'
import fc from 'fast-check'
import { accessDigits, accessWords, codeLanguages, codeOfSecret, mentionsCode, newSecret, parseAccessCode } from '../index.ts'

const secret = newSecret()
const digits = await accessDigits(secret)

/** What a typed code stands for, or why it stands for none. */
const read = async (typed: string): Promise<string> => {
  const parsed = await parseAccessCode(typed)
  return parsed.kind === 'code' ? encode(parsed.secret) : parsed.reason
}

test('A2 the words of either language and the digits open the same conversation, in any case, spacing, script and short form', async () => {
  assert.equal(BigInt(digits.join('')), await codeOfSecret(secret))
  for (const language of codeLanguages) {
    const words = await accessWords(secret, language)
    assert.equal(words.length, 7)
    for (const typed of [words.join(' '), words.join('-').toUpperCase(), `  ${words.join(',\n')} `, words.map((word) => word.slice(0, 4)).join(' ')])
      assert.equal(await read(typed), encode(secret), typed)
  }
  const arabic = digits.join(' ').replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  for (const typed of [digits.join(''), digits.join(' '), digits.join('-'), arabic]) assert.equal(await read(typed), encode(secret), typed)
})

test('A2 a slip is told before any call: an unknown word, the length, or the check', async () => {
  const words = await accessWords(secret, 'de')
  assert.deepEqual(await parseAccessCode([...words.slice(0, 6), 'zzzzzz'].join(' ')), {
    kind: 'wrong',
    reason: 'word',
    word: 'zzzzzz',
    at: 6,
    near: [],
  })
  assert.equal(await read(words.slice(0, 6).join(' ')), 'length')
  assert.equal(await read(digits.join('').slice(1)), 'length')
  assert.equal(await read(''), 'length')
  assert.equal(await read('9'.repeat(24)), 'check')
})

test('A2 two digits that changed places are nearly always told as a slip, and never open the conversation', async () => {
  const own = digits.join('')
  let passed = 0
  for (let at = 0; at < 23; at++) {
    const swapped = own.slice(0, at) + own[at + 1] + own[at] + own.slice(at + 2)
    if (swapped === own) continue
    const result = await read(swapped)
    assert.notEqual(result, encode(secret))
    if (result !== 'check') passed += 1
  }
  assert.ok(passed <= 5, `${passed}`)
})

test('A1 A2 every secret comes back from its words and from its digits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 9, maxLength: 9 }), fc.constantFrom(...codeLanguages), async (bytes, language) => {
      const one = new Uint8Array(bytes)
      assert.equal(await read((await accessWords(one, language)).join(' ')), encode(one))
      assert.equal(await read((await accessDigits(one)).join(' ')), encode(one))
    }),
    { numRuns: 60 },
  )
})

test('A2 whatever is typed, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (typed) => {
      await parseAccessCode(typed)
      await mentionsCode(typed, secret)
    }),
    { numRuns: 200 },
  )
})

test('A6 the code, most of it, in words of either list, cut or with words between, or in digits, is noticed in a text; other texts are not', async () => {
  const [german, english] = [await accessWords(secret, 'de'), await accessWords(secret, 'en')]
  const said = [
    `Mein Code ist ${german.join(' ')}.`,
    `it is: ${english.slice(1, 5).join(', ')}!`,
    german.map((word) => word.slice(0, 4)).join(' '),
    german.join(' und '),
    `Meine Nummer: ${digits.join('/')}`,
    digits.slice(0, 3).join(''),
  ]
  for (const text of said) assert.ok(await mentionsCode(text, secret), text)
  const other = newSecret()
  const not = ['Hallo, ich brauche Hilfe.', german.slice(0, 3).join(' '), digits[0] ?? '', (await accessDigits(other)).join(' '), '+49 30 1234567']
  for (const text of not) assert.ok(!(await mentionsCode(text, secret)), text)
})
