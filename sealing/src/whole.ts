import { type Envelope, encode, type PublishedDirectory, type RecordItem, type SealedMessage, type SealedRecord } from '@zop/wire'
import type { Person } from './account/person.ts'
import { itemOf } from './example.ts'
import {
  accessDigits,
  type Chain,
  certified,
  checkCertificate,
  checkDirectory,
  consentsOf,
  deriveSeeker,
  followAll,
  openFile,
  openMessage,
  parseAccessCode,
  readersOf,
  type SealedFileRef,
  type Seeker,
  sealingKeys,
  signingKeys,
  type TrustAnchor,
} from './index.ts'
import { fromBase64, fromUtf8 } from './primitive/bytes.ts'
import { same } from './same.ts'

interface Keys {
  readonly signing: string
  readonly sealing: readonly string[]
  readonly certificate: string
}

/** The frozen file vectors/v1-whole.json. */
export interface WholeVectors {
  readonly secret: string
  readonly digits: readonly string[]
  readonly anchor: TrustAnchor
  readonly hour: number
  readonly published: PublishedDirectory
  readonly certificates: readonly { hash: string; certificate: Envelope }[]
  readonly amal: Keys
  readonly kofi: Keys
  /** start, take by amal, visit, hand-over to kofi and another, withdrawal. */
  readonly records: readonly { sealed: SealedRecord; hash: string }[]
  readonly summary: { sealed: SealedMessage; digest: string; body: unknown }
  readonly notes: { record: SealedRecord; hash: string; conversation: string; message: SealedMessage }
  readonly file: { ref: SealedFileRef; blocks: readonly string[]; text: string }
}

/** Everything of issue 3 that must hold on any platform: the names of what held; throws at the first that does not. */
export const wholeConformance = async (vectors: WholeVectors): Promise<string[]> => {
  const { anchor, hour, published, certificates, records, summary, notes, file } = vectors
  const checked = await checkDirectory(anchor, published, { hour, origin: anchor.origins[0] ?? '' })
  if (checked.kind !== 'valid') throw new Error(`directory: ${checked.reason}`)
  const vouchers = {
    directory: async () => published,
    certificate: async (asked: string) => {
      const found = certificates.find(({ hash }) => hash === asked)
      return found ? { certificate: found.certificate, newer: null } : null
    },
  }
  const personOf = async (keys: Keys): Promise<Person> => {
    const published = await vouchers.certificate(keys.certificate)
    const known = published && (await checkCertificate(checked.directory, published.certificate, hour))
    const sealing = await Promise.all(keys.sealing.map(async (seed) => ({ ...(await sealingKeys(fromBase64(seed))), generation: 0 })))
    const bare: Person = { role: 'person', signing: await signingKeys(fromBase64(keys.signing)), sealing, pool: [], certificate: null }
    const person = known?.kind === 'valid' ? certified(bare, known.certificate) : null
    if (person === null) throw new Error('a certificate')
    return person
  }
  const seeker = await deriveSeeker(fromBase64(vectors.secret), anchor.deployment)
  const follower = (self: Seeker | Person, conversation = seeker.conversation) => ({ self, conversation, anchor, directory: checked.directory, vouchers, hour })
  const items = (seals: readonly (number | null)[]): RecordItem[] => seals.flatMap((seal, n) => (records[n] ? [itemOf(records[n].sealed, seal, n + 1)] : []))
  const chainOf = async (self: Seeker | Person, seals: readonly (number | null)[]): Promise<Chain> => {
    const result = await followAll(items(seals), follower(self))
    if (result.kind === 'broken') throw new Error(result.rule)
    return result.chain
  }

  const typed = await parseAccessCode(vectors.digits.join(' '))
  same('access code', [await accessDigits(fromBase64(vectors.secret)), typed.kind === 'code' && encode(typed.secret)], [vectors.digits, vectors.secret])

  const own = await chainOf(seeker, [0, 0, 0, 0, 0])
  same(
    'records',
    own.epochs.map(({ hash }) => hash),
    records.map(({ hash }) => hash),
  )
  same(
    'the seeker opens all',
    own.epochs.map(({ reading }) => reading !== null),
    records.map(() => true),
  )
  same('after withdrawing nobody reads', readersOf(own).people, [])
  const kofi = await chainOf(await personOf(vectors.kofi), [null, null, null, 1])
  same(
    'what passed',
    kofi.epochs.map(({ reading }) => reading !== null),
    [false, true, false, true],
  )
  same(
    'consent',
    consentsOf(kofi).map(({ expires, summary, epochs }) => [expires, summary, epochs]),
    [[hour + 30 * 24, true, [records[1]?.hash]]],
  )
  for (const chain of [own, kofi]) {
    const opened = await openMessage(chain, summary.sealed, new Set())
    same('summary', opened.kind === 'opened' && [opened.digest, opened.message.body], [summary.digest, summary.body])
  }

  const amal = await personOf(vectors.amal)
  const noted = await followAll([itemOf(notes.record, 0)], follower(amal, notes.conversation))
  const note = noted.kind === 'followed' ? await openMessage(noted.chain, notes.message, new Set()) : noted
  same('notes', note.kind === 'opened' && note.message.body, { kind: 'note', text: 'Notiz' })

  const pieces = async function* () {
    for (const block of file.blocks) yield fromBase64(block)
  }
  let text = ''
  for await (const piece of openFile(file.ref, { conversation: seeker.conversation }, pieces())) text += fromUtf8(piece)
  same('file', text, file.text)
  return ['access code', 'chain on return', 'hand-over and consent', 'notes', 'file']
}
