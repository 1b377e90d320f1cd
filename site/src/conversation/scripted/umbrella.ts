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
  sealingKeys,
  sealPoolSeed,
  signingKeys,
  type TrustAnchor,
} from '@zop/sealing'
import { encode, type PublishedDirectory } from '@zop/wire'

const seed = (fill: number) => new Uint8Array(32).fill(fill)

/** A small umbrella with two centres and one counsellor, made anew for each test from fixed seeds. */
export interface Umbrella {
  readonly anchor: TrustAnchor
  readonly published: PublishedDirectory
  readonly directory: KnownDirectory
  readonly counsellor: Person
}

/** `age` hours before now it was issued: 14 days or more is expired (B2). */
export const umbrella = async (age = 1): Promise<Umbrella> => {
  const now = hourOf(Date.now())
  const issued = now - age
  const [root, coordinator, lead, signing] = await Promise.all([1, 2, 3, 4].map((fill) => signingKeys(seed(fill))))
  if (!root || !coordinator || !lead || !signing) throw new Error('four keys')
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
  const centre = (id: string, name: string, leads: readonly string[]) => ({ id, name, leads: [...leads], retired: [] })
  const published: PublishedDirectory = {
    roots: await issueRoots({ number: 0, deployment, coordinators: [coordinator.public] }, [root]),
    directory: await issueDirectory(
      {
        number: 0,
        previous: null,
        deployment,
        issued,
        expires: issued + 14 * 24,
        centres: [centre('nord', 'Beratungsstelle Nord', [lead.public]), centre('sued', 'Beratungsstelle Süd', [root.public])],
        pool: { generation: 0, key: pool.public, expires: issued + 14 * 24, members: [await memberHash(member)] },
        revoked: [],
      },
      coordinator,
    ),
  }
  const checked = await checkDirectory(anchor, published, { hour: issued, origin: 'http://localhost' })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  const certificate = { ...member, name: 'Mila K.', sealing: own.public, generation: 0, issued, expires: issued + 60 * 24 }
  const known = await checkCertificate(checked.directory, await issueCertificate(certificate, lead, signing), now)
  if (known.kind !== 'valid') throw new Error(known.reason)
  const bare: Person = { role: 'person', signing, sealing: [own], pool: [], certificate: null }
  const seal = await sealPoolSeed({ generation: 0, seed: pool.seed }, { sealing: own.public, signing: signing.public })
  const counsellor = certified(await addPoolSeals(bare, { seals: [{ generation: 0, seal }] }), known.certificate)
  if (counsellor === null) throw new Error('the certificate is not theirs')
  return { anchor, published, directory: checked.directory, counsellor }
}
