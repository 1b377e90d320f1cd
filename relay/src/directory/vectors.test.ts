import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { certificate, directory, type Envelope, type PublishedDirectory, type SealedMessage, type SealedRecord } from '@zop/wire'
import { checkStart } from '../conversation/record/start.ts'
import { checkTake } from '../conversation/record/take.ts'
import { isRefused } from '../serve/refuse.ts'
import { conversationId, memberHash, poolReader, seekerReader } from './identity.ts'
import { Directories } from './known.ts'
import { readStatement, signedBy } from './statement.ts'

interface Vectors {
  readonly seeker: { readonly signing: string; readonly sealing: string; readonly conversation: string; readonly reader: string }
  readonly hour: number
  readonly published: PublishedDirectory
  readonly directory: string
  readonly pool: string
  readonly members: readonly string[]
  readonly certificates: readonly { readonly hash: string; readonly certificate: Envelope }[]
  readonly amal: { readonly certificate: string }
  readonly start: { readonly sealed: SealedRecord; readonly hash: string }
  readonly take: { readonly sealed: SealedRecord; readonly hash: string }
  readonly messages: readonly { readonly sealed: SealedMessage }[]
}

// Read as data: the relay never imports the room that seals.
const vectors = JSON.parse(readFileSync(new URL('../../../sealing/vectors/v1.json', import.meta.url), 'utf8')) as Vectors

const known = () => {
  const statement = readStatement('directory', directory, vectors.published.directory)
  assert.ok(statement)
  const directories = [{ hash: statement.hash, number: statement.content.number, published: vectors.published }]
  return { statement, directories: new Directories(directories, vectors.certificates) }
}

describe('the relay agrees with the frozen vectors of sealing', () => {
  test('A3 conversation id and reader id of the seeker', () => {
    assert.equal(conversationId(vectors.seeker), vectors.seeker.conversation)
    assert.equal(seekerReader(vectors.seeker), vectors.seeker.reader)
  })

  test('B2, B4 hash of the directory, reader id of the pool, hashes of its members', () => {
    const { statement } = known()
    assert.equal(statement.hash, vectors.directory)
    assert.equal(poolReader(statement.content.pool), vectors.pool)
    const members = vectors.certificates.map(({ certificate: envelope }) => {
      const read = readStatement('certificate', certificate, envelope)
      assert.ok(read)
      return memberHash(read.content)
    })
    assert.deepEqual(members, vectors.members)
  })

  test('B3 hashes of the certificates, and both signatures', () => {
    for (const { hash, certificate: envelope } of vectors.certificates) {
      const read = readStatement('certificate', certificate, envelope)
      assert.equal(read?.hash, hash)
      assert.ok(read && signedBy(read, read.content.signing))
    }
  })

  test('C1 the start is taken', () => {
    const [first] = vectors.messages
    assert.ok(first)
    const checked = checkStart({ record: { ...vectors.start.sealed, consent: null }, message: first.sealed }, known().directories, vectors.hour)
    assert.ok(!isRefused(checked))
    assert.equal(checked.record.hash, vectors.start.hash)
    assert.equal(checked.conversation, vectors.seeker.conversation)
  })

  test('C2 the take is taken', () => {
    const { directories } = known()
    const signing = directories.certificate(vectors.amal.certificate)?.certificate.signing ?? ''
    const checked = checkTake(
      { ...vectors.take.sealed, consent: null },
      { conversation: vectors.seeker.conversation, signing, directories, hour: vectors.hour, since: 0 },
    )
    assert.ok(!isRefused(checked))
    assert.equal(checked.hash, vectors.take.hash)
    assert.equal(checked.previous, vectors.start.hash)
  })
})
