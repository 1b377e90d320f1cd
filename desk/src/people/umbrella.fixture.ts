import {
  addPoolSeals,
  certified,
  checkCertificate,
  checkDirectory,
  countersign,
  createAccount,
  deriveRecovery,
  issueDirectory,
  type KnownDirectory,
  memberHash,
  type Person,
  requestCertificate,
  type SigningKeys,
  sealingKeys,
  sealPoolSeed,
  signingKeys,
  statementHash,
  type TrustAnchor,
  type UnlockedAccount,
} from '@zop/sealing'
import type { Directory, Envelope, PersonOfCentre, PoolSeal, PublishedCertificate, PublishedDirectory } from '@zop/wire'
import { foundAnchor, random } from '../directory/founding.fixture.ts'

export { random } from '../directory/founding.fixture.ts'

/** When all tests on this umbrella play. */
export const hour = 500_000
export const day = 24

/** A counsellor of the centre Nord, certified and in the pool. */
export interface Colleague {
  readonly unlocked: UnlockedAccount
  readonly person: Person
  readonly envelope: Envelope
  readonly hash: string
  readonly seal: PoolSeal
}

export interface Umbrella {
  readonly anchor: TrustAnchor
  readonly coordinator: SigningKeys
  readonly lead: SigningKeys
  readonly amal: Colleague
  readonly jana: Colleague
  /** The directory that is in force; `publish` brings the next one. */
  current(): { readonly known: KnownDirectory; readonly published: PublishedDirectory }
  publish(change: Partial<Pick<Directory, 'centres' | 'pool' | 'revoked' | 'issued' | 'expires'>>): Promise<KnownDirectory>
  /** Everything that has been certified, by hash, and what came after it. */
  readonly certificates: Map<string, PublishedCertificate>
  request(of: Person, as?: { id?: string; name?: string; hour?: number; days?: number }): Promise<Envelope>
}

export const account = async (deployment: string): Promise<UnlockedAccount> => (await createAccount(await deriveRecovery(random(16), deployment))).unlocked

export const asListed = (one: Pick<Colleague, 'unlocked'>, of: Partial<PersonOfCentre> = {}): PersonOfCentre => ({
  account: one.unlocked.account,
  id: 'amal',
  name: 'Amal',
  role: 'counsellor',
  centre: 'nord',
  signing: one.unlocked.person.signing.public,
  certificate: null,
  request: null,
  inPool: true,
  leaving: false,
  epochs: 0,
  ...of,
})

export const foundUmbrella = async (): Promise<Umbrella> => {
  const { anchor, roots, coordinator, deployment } = await foundAnchor()
  const lead = await signingKeys(random(32))
  const certificates = new Map<string, PublishedCertificate>()
  const request: Umbrella['request'] = (of, { id = 'amal', name = 'Amal', hour: at = hour, days = 60 } = {}) =>
    requestCertificate(of, { centre: 'nord', id, name, hour: at, days })

  const seed = random(32)
  const { public: key } = await sealingKeys(seed)
  const found = await Promise.all(
    (['amal', 'jana'] as const).map(async (id) => {
      const unlocked = await account(deployment)
      const envelope = await countersign(await request(unlocked.person, { id, name: id === 'amal' ? 'Amal' : 'Jana' }), lead)
      const hash = await statementHash('certificate', envelope)
      certificates.set(hash, { certificate: envelope, newer: null })
      const member = { sealing: unlocked.person.sealing[0]?.public ?? '', signing: unlocked.person.signing.public }
      const seal = { generation: 0, seal: await sealPoolSeed({ generation: 0, seed }, member) }
      return { unlocked, envelope, hash, seal, member: await memberHash({ centre: 'nord', id, signing: member.signing }) }
    }),
  )

  let at: { known: KnownDirectory; published: PublishedDirectory } | null = null
  const issue = async (directory: Directory): Promise<KnownDirectory> => {
    const published = { roots, directory: await issueDirectory(directory, coordinator) }
    const checked = await checkDirectory(anchor, published, { hour: directory.issued, origin: 'http://localhost' })
    if (checked.kind === 'refused') throw new Error(checked.reason)
    at = { known: checked.directory, published }
    return checked.directory
  }
  const centres = [{ id: 'nord', name: 'Beispielstelle Nord', leads: [lead.public], retired: [] }]
  const pool = { generation: 0, key, expires: hour + 14 * day, members: found.map(({ member }) => member) }
  const known = await issue({ number: 1, previous: null, deployment, issued: hour, expires: hour + 14 * day, centres, pool, revoked: [] })

  const colleague = async (index: number): Promise<Colleague> => {
    const one = found[index]
    const checked = one && (await checkCertificate(known, one.envelope, hour))
    if (!one || checked?.kind !== 'valid') throw new Error('nobody of that name')
    const person = certified(await addPoolSeals(one.unlocked.person, { seals: [one.seal] }), checked.certificate)
    if (!person) throw new Error('the certificate is of other keys')
    return { ...one, person }
  }
  const current = () => {
    if (at === null) throw new Error('a directory was issued at the founding')
    return at
  }

  return {
    anchor,
    coordinator,
    lead,
    amal: await colleague(0),
    jana: await colleague(1),
    current,
    publish: (change) => {
      const { directory, hash } = current().known
      return issue({ ...directory, number: directory.number + 1, previous: hash, ...change })
    },
    certificates,
    request,
  }
}
