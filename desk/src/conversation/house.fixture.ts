import {
  addPoolSeals,
  certified,
  checkCertificate,
  checkDirectory,
  createAccount,
  deriveRecovery,
  issueCertificate,
  issueDirectory,
  issueRoots,
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
import { type Directory, type Envelope, encode, type PoolSeal, type PublishedDirectory } from '@zop/wire'

/** When all tests on this house play. */
export const hour = 500_000

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** What a later directory may say otherwise. */
type Change = Partial<Pick<Directory, 'number' | 'expires' | 'revoked' | 'pool'>>

/** An invented umbrella of one centre, one counsellor in the pool and one who is not. */
export interface House {
  readonly anchor: TrustAnchor
  readonly directory: KnownDirectory
  readonly vouchers: Vouchers
  readonly member: Person
  readonly stranger: Person
  readonly seals: PoolSeal[]
  /** The coordinator signs another directory. */
  publish(change: Change): Promise<PublishedDirectory>
}

const account = async (deployment: string): Promise<Person> => (await createAccount(await deriveRecovery(random(16), deployment))).unlocked.person

const certificateFor = (person: Person, lead: SigningKeys): Promise<Envelope> => {
  const [keys] = person.sealing
  if (!keys) throw new Error('an account without keys')
  const statement = { centre: 'nord', id: 'amal', name: 'Amal', signing: person.signing.public, sealing: keys.public, generation: keys.generation }
  return issueCertificate({ ...statement, issued: hour, expires: hour + 24 }, lead, person.signing)
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
  const [root, coordinator, lead] = await Promise.all([random(32), random(32), random(32)].map(signingKeys))
  if (!root || !coordinator || !lead) throw new Error('three keys were made')
  const deployment = encode(random(16))
  const anchor: TrustAnchor = {
    demo: true,
    deployment,
    roots: [root.public],
    threshold: 1,
    origins: [],
    lowest: { roots: 0, directory: 0 },
    built: 0,
    exit: { de: '', en: '' },
  }
  const [bare, stranger] = await Promise.all([account(deployment), account(deployment)])
  const { pool, seals } = await poolOf(bare)
  const centres = [{ id: 'nord', name: 'Beispielstelle Nord', leads: [lead.public], retired: [] }]
  const statement = { number: 1, previous: null, deployment, issued: hour, expires: hour + 24, centres, pool, revoked: [] }
  const roots = await issueRoots({ number: 0, deployment, coordinators: [coordinator.public] }, [root])
  const publish = async (change: Change) => ({ roots, directory: await issueDirectory({ ...statement, ...change }, coordinator) })
  const published = await publish({})
  const checked = await checkDirectory(anchor, published, { hour, origin: 'http://localhost' })
  if (checked.kind === 'refused') throw new Error(checked.reason)
  const envelope = await certificateFor(bare, lead)
  const certificate = await checkCertificate(checked.directory, envelope, hour)
  if (certificate.kind === 'refused') throw new Error(certificate.reason)
  const member = certified(await addPoolSeals(bare, { seals }), certificate.certificate)
  if (!member) throw new Error('the certificate is of other keys')
  const vouchers: Vouchers = {
    directory: async (hash) => (hash === checked.directory.hash ? published : null),
    certificate: async (hash) => (hash === certificate.certificate.hash ? { certificate: envelope, newer: null } : null),
  }
  return { anchor, directory: checked.directory, vouchers, member, stranger, seals, publish }
}
