// Made vectors/v1-whole.json once, of everything that came after v1.json. Frozen as well: run again only for a new protocol version, into a new file.
import { writeFileSync } from 'node:fs'
import { encode } from '@zop/wire'
import { agreed, at, begin, people, umbrella } from './conversation/scene.fixture.ts'
import { accessDigits, handOver, newSecret, type Person, sealFile, sealMessage, startNotes, visitConversation, withdrawConversation } from './index.ts'
import { utf8 } from './primitive/bytes.ts'

const secret = newSecret()
const scene = await begin(secret)
const { seeker, start, take, own } = scene
const visit = await visitConversation(own, seeker, at)
const proposal = await agreed({ ...scene, own: visit.chain, amals: visit.chain })
const handed = await handOver(visit.chain, seeker, { proposal, epochs: [1], summary: true, text: { version: 1, language: 'de' } }, at)
const alone = await withdrawConversation(handed.chain, seeker, at)
const body = { kind: 'text', text: 'Das Wichtigste in Kürze.' } as const
const summary = await sealMessage(handed.chain, seeker, { ...at, body, sent: at.hour * 3_600_000, seen: [] })
const notes = await startNotes(take.chain, people.amal, at)
const note = await sealMessage(notes.chain, people.amal, { ...at, body: { kind: 'note', text: 'Notiz' }, sent: at.hour * 3_600_000, seen: [] })
const file = sealFile(new Blob([utf8('Ein kleiner Brief.')]), { conversation: seeker.conversation, name: 'brief.txt', type: 'text/plain' })
const blocks: string[] = []
for await (const block of file.blocks(0)) blocks.push(encode(block))
const keysOf = ({ signing, sealing, certificate }: Person) => ({
  signing: encode(signing.seed),
  sealing: sealing.map((keys) => encode(keys.seed)),
  certificate: certificate?.hash ?? null,
})

const vectors = {
  version: 1,
  secret: encode(secret),
  digits: await accessDigits(secret),
  anchor: umbrella.anchor,
  hour: at.hour,
  published: umbrella.published,
  certificates: [...umbrella.certificates].map(([hash, certificate]) => ({ hash, certificate })),
  amal: keysOf(people.amal),
  kofi: keysOf(people.kofi),
  records: [start, take, visit, handed, alone].map(({ sealed, chain }) => ({ sealed, hash: chain.epochs.at(-1)?.hash })),
  summary: { ...summary, body },
  notes: { record: notes.sealed, hash: notes.chain.epochs[0].hash, conversation: notes.chain.conversation, message: note.sealed },
  file: { ref: file.ref, blocks, text: 'Ein kleiner Brief.' },
}
writeFileSync(new URL('../vectors/v1-whole.json', import.meta.url), `${JSON.stringify(vectors, null, 1)}\n`, { flag: 'wx' })
