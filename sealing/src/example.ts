import { type Directory, type Envelope, encode, type Item, type PoolSeal, type PublishedDirectory, type RecordItem, type SealedRecord } from '@zop/wire'
import { sealingKeys } from './access/seeker.ts'
import { createAccount } from './account/account.ts'
import { certified, type Person } from './account/person.ts'
import { addPoolSeals, sealPoolSeed } from './account/pool.ts'
import { deriveRecovery } from './account/recovery.ts'
import type { Vouchers } from './conversation/follower.ts'
import type { TrustAnchor } from './directory/anchor.ts'
import { checkCertificate } from './directory/certificate.ts'
import { checkDirectory, type KnownDirectory, memberHash } from './directory/directory.ts'
import { issueCertificate, issueDirectory, issueRoots } from './directory/issue.ts'
import { type Bytes, random } from './primitive/bytes.ts'
import { type SigningKeys, signingKeys, statementHash } from './statement.ts'

/** An invented umbrella for tests and vectors: two centres, four counsellors, all in the pool; `hour` is when everything was issued. */
export interface Example {
  readonly anchor: TrustAnchor
  readonly hour: number
  readonly origin: string
  readonly root: SigningKeys
  readonly coordinator: SigningKeys
  readonly leads: Readonly<Record<string, SigningKeys>>
  readonly published: PublishedDirectory
  readonly known: KnownDirectory
  readonly certificates: ReadonlyMap<string, Envelope>
  /** amal and jana of the centre north, kofi and lilia of the centre south. */
  readonly people: Readonly<Record<'amal' | 'jana' | 'kofi' | 'lilia', Person>>
  readonly vouchers: Vouchers
}

const exampleHour = 498_000

const names = [
  { id: 'amal', centre: 'north', name: 'Amal K.' },
  { id: 'jana', centre: 'north', name: 'Jana R.' },
  { id: 'kofi', centre: 'south', name: 'Kofi B.' },
  { id: 'lilia', centre: 'south', name: 'Lilia T.' },
] as const

export interface ExampleOptions {
  readonly hour?: number
  /** Seeds in the order in which they are asked for; random where absent. */
  readonly seed?: () => Bytes
  /** The last word on the directory before it is signed. */
  readonly change?: (directory: Directory) => Directory
}

export const makeExample = async ({
  hour = exampleHour,
  seed = () => random(32),
  change = (directory) => directory,
}: ExampleOptions = {}): Promise<Example> => {
  const deployment = encode(seed().slice(0, 16))
  const root = await signingKeys(seed())
  const coordinator = await signingKeys(seed())
  const leads = { north: await signingKeys(seed()), south: await signingKeys(seed()) }
  const origin = 'https://beratung.example'
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
  const pool = { ...(await sealingKeys(seed())), generation: 0 }
  const found = await Promise.all(
    names.map(async ({ id, centre, name }) => {
      const { unlocked } = await createAccount(await deriveRecovery(random(16), deployment))
      const { person } = unlocked
      const sealing = person.sealing[0]?.public ?? ''
      const body = { centre, id, name, signing: person.signing.public, sealing, generation: 0, issued: hour, expires: hour + 30 * 24 }
      const envelope = await issueCertificate(body, leads[centre], person.signing)
      const seal: PoolSeal = { generation: 0, seal: await sealPoolSeed({ generation: 0, seed: pool.seed }, { sealing, signing: person.signing.public }) }
      return {
        id,
        person,
        envelope,
        hash: await statementHash('certificate', envelope),
        member: await memberHash({ centre, id, signing: person.signing.public }),
        seal,
      }
    }),
  )
  const directory = change({
    number: 1,
    previous: encode(new Uint8Array(32)),
    deployment,
    issued: hour,
    expires: hour + 14 * 24,
    centres: [
      { id: 'north', name: 'Beispielstelle Nord', leads: [leads.north.public], retired: [] },
      { id: 'south', name: 'Beispielstelle Süd', leads: [leads.south.public], retired: [] },
    ],
    pool: { generation: 0, key: pool.public, expires: hour + 14 * 24, members: found.map(({ member }) => member) },
    revoked: [],
  })
  const roots = { number: 1, deployment, coordinators: [coordinator.public] }
  const published = {
    roots: await issueRoots(roots, [root]),
    directory: await issueDirectory(directory, coordinator),
  }
  const hash = await statementHash('directory', published.directory)
  const checked = await checkDirectory(anchor, published, { hour, origin })
  const known = checked.kind === 'valid' ? checked.directory : { hash, directory, roots }
  const certificates = new Map(found.map((one) => [one.hash, one.envelope]))
  const person = async (id: string): Promise<Person> => {
    const one = found.find((candidate) => candidate.id === id)
    if (one === undefined) throw new Error('nobody of that name')
    const certificate = await checkCertificate(known, one.envelope, hour)
    const opened = await addPoolSeals(one.person, { seals: [one.seal] })
    return (certificate.kind === 'valid' && certified(opened, certificate.certificate)) || opened
  }
  const people = { amal: await person('amal'), jana: await person('jana'), kofi: await person('kofi'), lilia: await person('lilia') }
  const vouchers: Vouchers = {
    directory: async (asked) => (asked === hash ? published : null),
    certificate: async (asked) => {
      const certificate = certificates.get(asked)
      return certificate === undefined ? null : { certificate, newer: null }
    },
  }
  return { anchor, hour, origin, root, coordinator, leads, published, known, certificates, people, vouchers }
}

/** A sealed record as one of its readers gets it: with the seal at `index`, or without any. */
export const itemOf = (sealed: SealedRecord, index: number | null, order = 1): RecordItem & Item => ({
  kind: 'record',
  order,
  record: sealed.record,
  seal: index === null ? null : (sealed.seals[index] ?? null),
  history: sealed.history,
  consent: sealed.consent,
})

/** The same base64url text with one bit of one byte flipped. */
export const flip = (text: string, at = 0): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const digit = alphabet.indexOf(text[at] ?? 'A') ^ 32
  return text.slice(0, at) + alphabet[digit] + text.slice(at + 1)
}
