import {
  addPoolSeals,
  certified,
  checkCertificate,
  checkDirectory,
  createAccount,
  deriveRecovery,
  issueCertificate,
  issueDirectory,
  type KnownDirectory,
  memberHash,
  type Person,
  type SigningKeys,
  sealingKeys,
  sealPoolSeed,
  signingKeys,
  type TrustAnchor,
  type Vouchers,
} from '@zop/sealing'
import type { Directory, Envelope, PoolSeal, PublishedCertificate, PublishedDirectory } from '@zop/wire'
import { foundAnchor, random } from '../directory/founding.fixture.ts'

/** When all tests on this house play. */
export const hour = 500_000

/** What a later directory may say otherwise. */
type Change = Partial<Pick<Directory, 'number' | 'expires' | 'revoked' | 'pool'>>

/** An invented umbrella of two centres: in the north a counsellor of the pool and her colleague, in the south two, and somebody who is nobody's. */
export interface House {
  readonly anchor: TrustAnchor
  readonly directory: KnownDirectory
  readonly vouchers: Vouchers
  readonly member: Person
  readonly colleague: Person
  readonly south: readonly [Person, Person]
  readonly stranger: Person
  readonly seals: PoolSeal[]
  /** The coordinator signs another directory. */
  publish(change: Change): Promise<PublishedDirectory>
  /** The lead of the north certifies the same keys once more; from then on the vouchers name it as the newer one. */
  renew(person: Person): Promise<Person>
}

const account = async (deployment: string): Promise<Person> => (await createAccount(await deriveRecovery(random(16), deployment))).unlocked.person

interface Given {
  readonly centre: string
  readonly id: string
  readonly name: string
  readonly issued?: number
}

const envelopeFor = (person: Person, lead: SigningKeys, { issued = hour, ...given }: Given): Promise<Envelope> => {
  const [keys] = person.sealing
  if (!keys) throw new Error('an account without keys')
  const statement = { ...given, signing: person.signing.public, sealing: keys.public, generation: keys.generation }
  return issueCertificate({ ...statement, issued, expires: issued + 24 }, lead, person.signing)
}

const poolOf = async (member: Person) => {
  const seed = random(32)
  const { public: key } = await sealingKeys(seed)
  const [keys] = member.sealing
  const seal = await sealPoolSeed({ generation: 0, seed }, { sealing: keys?.public ?? '', signing: member.signing.public })
  const members = [await memberHash({ centre: 'nord', id: 'amal', signing: member.signing.public })]
  return { pool: { generation: 0, key, expires: hour + 24, members }, seals: [{ generation: 0, seal }] }
}

export const foundHouse = async (): Promise<House> => {
  const { anchor, roots, coordinator, deployment } = await foundAnchor()
  const [lead, southern] = [await signingKeys(random(32)), await signingKeys(random(32))]
  const [bare, jana, kofi, lilia, stranger] = await Promise.all([1, 2, 3, 4, 5].map(() => account(deployment)))
  if (!bare || !jana || !kofi || !lilia || !stranger) throw new Error('five accounts were made')
  const { pool, seals } = await poolOf(bare)
  const centres = [
    { id: 'nord', name: 'Beispielstelle Nord', leads: [lead.public], retired: [] },
    { id: 'sued', name: 'Beispielstelle Süd', leads: [southern.public], retired: [] },
  ]
  const statement = { number: 1, previous: null, deployment, issued: hour, expires: hour + 24, centres, pool, revoked: [] }
  const publish = async (change: Change) => ({ roots, directory: await issueDirectory({ ...statement, ...change }, coordinator) })
  const published = await publish({})
  const checked = await checkDirectory(anchor, published, { hour, origin: 'http://localhost' })
  if (checked.kind === 'refused') throw new Error(checked.reason)
  const known = new Map<string, PublishedCertificate>()
  const givens = new Map<string, Given>()

  const certify = async (person: Person, signer: SigningKeys, given: Given): Promise<Person> => {
    const envelope = await envelopeFor(person, signer, given)
    const certificate = await checkCertificate(checked.directory, envelope, hour)
    if (certificate.kind === 'refused') throw new Error(certificate.reason)
    const holder = certified(person, certificate.certificate)
    if (!holder) throw new Error('the certificate is of other keys')
    known.set(certificate.certificate.hash, { certificate: envelope, newer: null })
    givens.set(person.signing.public, given)
    return holder
  }

  const member = await certify(await addPoolSeals(bare, { seals }), lead, { centre: 'nord', id: 'amal', name: 'Amal' })
  const colleague = await certify(jana, lead, { centre: 'nord', id: 'jana', name: 'Jana' })
  const south = [
    await certify(kofi, southern, { centre: 'sued', id: 'kofi', name: 'Kofi' }),
    await certify(lilia, southern, { centre: 'sued', id: 'lilia', name: 'Lilia' }),
  ] as const
  const vouchers: Vouchers = {
    directory: async (hash) => (hash === checked.directory.hash ? published : null),
    certificate: async (hash) => known.get(hash) ?? null,
  }
  const renew = async (person: Person): Promise<Person> => {
    const before = person.certificate?.hash ?? ''
    const given = givens.get(person.signing.public)
    if (!given) throw new Error('somebody of the house')
    const renewed = await certify(person, lead, { ...given, issued: hour + 1 })
    const old = known.get(before)
    if (old) known.set(before, { ...old, newer: renewed.certificate?.envelope ?? null })
    return renewed
  }
  return { anchor, directory: checked.directory, vouchers, member, colleague, south, stranger, seals, publish, renew }
}
