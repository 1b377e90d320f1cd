// Made v1.json once. The vectors are frozen: run this again only for a new protocol version, into a new file.
import { writeFileSync } from 'node:fs'
import { encode } from '@zop/wire'
import { poolReader } from './directory/directory.ts'
import { makeExample } from './example.ts'
import {
  codeOfSecret,
  createAccount,
  deriveRecovery,
  deriveSeeker,
  follow,
  newMessageId,
  openMessage,
  type Person,
  recoveryCode,
  sealMessage,
  startConversation,
  takeConversation,
} from './index.ts'
import { paddedLength } from './message/pad.ts'
import { nativeXWing } from './primitive/xwing-native.ts'

let count = 0
const example = await makeExample({ seed: () => new Uint8Array(32).fill(++count) })
const { anchor, published, known, hour, people, vouchers, certificates } = example
const secret = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
const seeker = await deriveSeeker(secret, anchor.deployment)
const start = await startConversation(seeker, known, hour)
const item = { kind: 'record', order: 1, record: start.sealed.record, seal: start.sealed.seals[1] ?? null, history: null, consent: null } as const
const waiting = await follow(null, item, { self: people.amal, conversation: seeker.conversation, anchor, directory: known, vouchers, hour })
if (waiting.kind !== 'followed') throw new Error('the example does not hold')
const take = await takeConversation(waiting.chain, people.amal, known, hour)
const at = { directory: known, hour, sent: 1_792_800_000_000 }
const first = await sealMessage(start.chain, seeker, {
  ...at,
  id: newMessageId(),
  seen: [],
  body: { kind: 'text', text: 'Hallo, mein Chef hat meinen Pass. 👋' },
})
const second = await sealMessage(take.chain, people.amal, {
  ...at,
  id: newMessageId(),
  seen: [first.digest],
  body: { kind: 'received', ids: [first.sealed.id] },
})
const opened = await openMessage(take.chain, second.sealed, new Set())
const seed = new Uint8Array(32).fill(200)
const { secret: shared, encapsulation } = await nativeXWing.encapsulate(await nativeXWing.publicKey(seed))
const entropy = new Uint8Array(16).map((_, i) => i * 16 + 1)
const account = await createAccount(await deriveRecovery(entropy, anchor.deployment))
const keysOf = ({ signing, sealing, pool, certificate }: Person) => ({
  signing: encode(signing.seed),
  sealing: sealing.map((keys) => encode(keys.seed)),
  pool: pool.map((keys) => encode(keys.seed)),
  certificate: certificate?.hash ?? null,
})

const vectors = {
  version: 1,
  xwing: { seed: encode(seed), public: encode(await nativeXWing.publicKey(seed)), encapsulation: encode(encapsulation), shared: encode(shared) },
  secret: { secret: encode(secret), code: `${await codeOfSecret(secret)}` },
  seeker: { signing: seeker.signing.public, sealing: seeker.sealing.public, conversation: seeker.conversation, reader: seeker.reader.id },
  recovery: { entropy: encode(entropy), code: await recoveryCode(entropy), signing: account.unlocked.person.signing.public, account: account.sealed },
  padding: [0, 1, 1020, 1021, 2000, 5000, 60_000, 65_000].map((length) => [length, paddedLength(length + 4)]),
  anchor,
  hour,
  published,
  directory: known.hash,
  pool: (await poolReader(known.directory.pool)).id,
  members: known.directory.pool.members,
  certificates: [...certificates].map(([hash, certificate]) => ({ hash, certificate })),
  amal: keysOf(people.amal),
  start: { sealed: start.sealed, hash: start.chain.epochs[0].hash },
  take: { sealed: take.sealed, hash: take.chain.epochs[1]?.hash },
  messages: [
    { ...first, body: { kind: 'text', text: 'Hallo, mein Chef hat meinen Pass. 👋' } },
    { ...second, body: opened.kind === 'opened' ? opened.message.body : null },
  ],
}
writeFileSync(new URL('../vectors/v1.json', import.meta.url), `${JSON.stringify(vectors, null, 1)}\n`, { flag: 'wx' })
