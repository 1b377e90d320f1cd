import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from '@zop/wire'
import { invitationCode, invitationLink, readInvitation } from './invitation-code.ts'

const secret = encode(crypto.getRandomValues(new Uint8Array(16)))

test('an invitation is read back from its link and from its code, in any case and spacing', async () => {
  const groups = await invitationCode(secret)
  assert.equal(groups.length, 7)
  const written = [
    invitationLink('https://desk.example', secret),
    ` ${invitationLink('', secret)}\n`,
    groups.join(' '),
    groups.join('-').toLowerCase(),
    groups.join(''),
  ]
  for (const typed of written) assert.deepEqual(await readInvitation(typed), { kind: 'secret', secret })
})

test('letters that are heard or read as a digit count as that digit', async () => {
  const zero = await invitationCode(encode(new Uint8Array(16)))
  const typed = zero.join(' ').replaceAll('0', 'o').replaceAll('1', 'l')
  assert.deepEqual(await readInvitation(typed), { kind: 'secret', secret: encode(new Uint8Array(16)) })
})

test('a slip is told before any network call: a letter too many, one that is none, most wrong ones', async () => {
  const code = (await invitationCode(secret)).join('')
  assert.deepEqual(await readInvitation(`${code}A`), { kind: 'wrong', reason: 'length' })
  assert.deepEqual(await readInvitation(''), { kind: 'wrong', reason: 'length' })
  assert.deepEqual(await readInvitation(code.replace(/^./, 'Ü')), { kind: 'wrong', reason: 'letter' })
  assert.deepEqual(await readInvitation('https://desk.example/#einladung=abc'), { kind: 'wrong', reason: 'length' })
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const wrong = [...alphabet].filter((letter) => letter !== code.at(-1)).map((letter) => code.slice(0, -1) + letter)
  for (const typed of wrong) assert.deepEqual(await readInvitation(typed), { kind: 'wrong', reason: 'check' })
})

test('an invitation of another length is refused, as those were that were handed out before', async () => {
  const before = encode(crypto.getRandomValues(new Uint8Array(32)))
  assert.deepEqual(await readInvitation(invitationLink('https://desk.example', before)), { kind: 'wrong', reason: 'length' })
  await assert.rejects(invitationCode(before), RangeError)
})
