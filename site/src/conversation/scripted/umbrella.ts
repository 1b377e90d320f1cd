import {
  addPoolSeals,
  certified,
  checkCertificate,
  checkDirectory,
  hourOf,
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
} from '@zop/sealing'
import { type Directory, encode, type PublishedDirectory } from '@zop/wire'

const seed = (fill: number) => new Uint8Array(32).fill(fill)

/** A small umbrella with two centres and two counsellors of the first one, made anew for each test from fixed seeds. */
export interface Umbrella {
  readonly anchor: TrustAnchor
  readonly published: PublishedDirectory
  readonly directory: KnownDirectory
  readonly counsellor: Person
  readonly colleague: Person
  /** Two counsellors of the second centre, and no members of the pool. */
  readonly neighbours: readonly [Person, Person]
  /** A later directory, with what has changed since. */
  later(changes: Partial<Directory>): Promise<PublishedDirectory>
}

/** `age` hours before now it was issued: 14 days or more is expired (B2). */
export const umbrella = async (age = 1): Promise<Umbrella> => {
  const now = hourOf(Date.now())
  const issued = now - age
  const [root, coordinator, lead, signing, other, third, fourth] = await Promise.all([1, 2, 3, 4, 8, 10, 12].map((fill) => signingKeys(seed(fill))))
  if (!root || !coordinator || !lead || !signing || !other || !third || !fourth) throw new Error('seven keys')
  const own = { ...(await sealingKeys(seed(5))), generation: 0 }
  const pool = await sealingKeys(seed(6))
  const deployment = encode(new Uint8Array(16).fill(7))
  const anchor: TrustAnchor = {
    demo: true,
    deployment,
    roots: [root.public],
    threshold: 1,
    origins: [],
    lowest: { roots: 0, directory: 0 },
    built: issued,
    exit: { de: 'https://www.dwd.de/DE/', en: 'https://www.dwd.de/EN/' },
  }
  const member = { centre: 'nord', id: 'mila', signing: signing.public }
  const second = { centre: 'nord', id: 'noor', signing: other.public }
  const centre = (id: string, name: string, leads: readonly string[]) => ({ id, name, leads: [...leads], retired: [] })
  const first: Directory = {
    number: 0,
    previous: null,
    deployment,
    issued,
    expires: issued + 14 * 24,
    centres: [centre('nord', 'Beratungsstelle Nord', [lead.public]), centre('sued', 'Beratungsstelle Süd', [root.public])],
    pool: { generation: 0, key: pool.public, expires: issued + 14 * 24, members: [await memberHash(member), await memberHash(second)] },
    revoked: [],
  }
  const roots = await issueRoots({ number: 0, deployment, coordinators: [coordinator.public] }, [root])
  const published: PublishedDirectory = { roots, directory: await issueDirectory(first, coordinator) }
  const checked = await checkDirectory(anchor, published, { hour: issued, origin: 'http://localhost' })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  const { directory } = checked
  const person = async (
    identity: typeof member,
    { keys, sealing, name, by = lead }: { keys: SigningKeys; sealing: typeof own; name: string; by?: SigningKeys },
  ): Promise<Person> => {
    const certificate = { ...identity, name, sealing: sealing.public, generation: 0, issued, expires: issued + 60 * 24 }
    const known = await checkCertificate(directory, await issueCertificate(certificate, by, keys), now)
    if (known.kind !== 'valid') throw new Error(known.reason)
    const bare: Person = { role: 'person', signing: keys, sealing: [sealing], pool: [], certificate: null }
    const seal = await sealPoolSeed({ generation: 0, seed: pool.seed }, { sealing: sealing.public, signing: keys.public })
    const able = certified(await addPoolSeals(bare, { seals: [{ generation: 0, seal }] }), known.certificate)
    if (able === null) throw new Error('the certificate is not theirs')
    return able
  }
  const neighbour = async (id: string, keys: SigningKeys, { name, fill }: { name: string; fill: number }) =>
    person({ centre: 'sued', id, signing: keys.public }, { keys, sealing: { ...(await sealingKeys(seed(fill))), generation: 0 }, name, by: root })
  return {
    anchor,
    published,
    directory,
    counsellor: await person(member, { keys: signing, sealing: own, name: 'Mila K.' }),
    colleague: await person(second, { keys: other, sealing: { ...(await sealingKeys(seed(9))), generation: 0 }, name: 'Noor A.' }),
    neighbours: [await neighbour('ida', third, { name: 'Ida B.', fill: 11 }), await neighbour('jo', fourth, { name: 'Jo C.', fill: 13 })],
    later: async (changes) => ({ roots, directory: await issueDirectory({ ...first, number: 1, previous: directory.hash, ...changes }, coordinator) }),
  }
}
