import {
  certified,
  checkCertificate,
  checkDirectory,
  createAccount,
  deriveRecovery,
  deriveSeeker,
  type Follower,
  follow,
  issueCertificate,
  issueDirectory,
  issueRoots,
  memberHash,
  newSecret,
  sealFile,
  sealForSelf,
  sealingKeys,
  sealMessage,
  signingKeys,
  startConversation,
  statementHash,
  type TrustAnchor,
  takeConversation,
} from '@zop/sealing'
import { encode, type RecordItem, type SealedRecord } from '@zop/wire'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const hour = 498_000
const origin = 'https://beratung.example'

const itemOf = (sealed: SealedRecord, index: number, order: number): RecordItem => ({
  kind: 'record',
  order,
  record: sealed.record,
  seal: sealed.seals[index] ?? null,
  history: sealed.history,
  consent: sealed.consent,
})

/** One of everything that a page gets from a server and opens: each right, so that what is changed in it gets as far as it can. */
export const oneOfEach = async () => {
  const deployment = encode(random(16))
  const [root, coordinator, lead] = [await signingKeys(random(32)), await signingKeys(random(32)), await signingKeys(random(32))]
  const anchor: TrustAnchor = {
    demo: false,
    deployment,
    roots: [root.public],
    threshold: 1,
    origins: [origin],
    lowest: { roots: 0, directory: 0 },
    built: hour - 100,
    exit: { de: 'https://example.org/de', en: 'https://example.org/en' },
  }
  const recovery = await deriveRecovery(random(16), deployment)
  const account = await createAccount(recovery)
  const { person: found } = account.unlocked
  const body = {
    centre: 'north',
    id: 'amal',
    name: 'Amal',
    signing: found.signing.public,
    sealing: found.sealing[0]?.public ?? '',
    generation: 0,
    issued: hour,
    expires: hour + 720,
  }
  const certificate = await issueCertificate(body, lead, found.signing)
  const pool = await sealingKeys(random(32))
  const directory = {
    number: 1,
    previous: encode(new Uint8Array(32)),
    deployment,
    issued: hour,
    expires: hour + 336,
    centres: [{ id: 'north', name: 'Nord', leads: [lead.public], retired: [] }],
    pool: { generation: 0, key: pool.public, expires: hour + 336, members: [await memberHash(body)] },
    revoked: [],
  }
  const published = {
    roots: await issueRoots({ number: 1, deployment, coordinators: [coordinator.public] }, [root]),
    directory: await issueDirectory(directory, coordinator),
  }
  const checked = await checkDirectory(anchor, published, { hour, origin })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  const known = checked.directory
  const certain = await checkCertificate(known, certificate, hour)
  if (certain.kind !== 'valid') throw new Error(certain.reason)
  const person = certified({ ...found, pool: [{ ...pool, generation: 0 }] }, certain.certificate) ?? found
  const hash = await statementHash('certificate', certificate)
  const vouchers = {
    directory: async (asked: string) => (asked === known.hash ? published : null),
    certificate: async (asked: string) => (asked === hash ? { certificate, newer: null } : null),
  }

  const seeker = await deriveSeeker(newSecret(), deployment)
  const started = await startConversation(seeker, known, hour)
  const bySeeker: Follower = { self: seeker, conversation: seeker.conversation, anchor, directory: known, vouchers, hour }
  const byPerson: Follower = { ...bySeeker, self: person }
  const first = itemOf(started.sealed, 1, 1)
  const followed = await follow(null, first, byPerson)
  if (followed.kind !== 'followed') throw new Error(JSON.stringify(followed))
  const taken = await takeConversation(followed.chain, person, known, hour)
  const message = await sealMessage(started.chain, seeker, {
    body: { kind: 'text', text: 'Guten Tag' },
    sent: hour * 3_600_000,
    seen: [],
    directory: known,
    hour,
  })
  const file = sealFile(new Blob([random(60_000), random(60_000)]), { conversation: seeker.conversation, name: 'a.txt', type: 'text/plain' })
  const blocks: Uint8Array[] = []
  for await (const block of file.blocks(0)) blocks.push(block)
  const own = { box: await sealForSelf(account.unlocked, 'blocks', random(200)) }
  return {
    anchor,
    at: { hour, origin },
    recovery,
    account,
    person,
    published,
    known,
    certificate,
    seeker,
    chain: started.chain,
    bySeeker,
    items: [itemOf(started.sealed, 0, 1), itemOf(taken.sealed, 0, 2)] as const,
    message: message.sealed,
    file: { ref: file.ref, bytes: new Uint8Array(Buffer.concat(blocks)) },
    own,
  }
}
