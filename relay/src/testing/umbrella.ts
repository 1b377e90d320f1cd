import type { Certificate, Directory, Founding, StaffRole } from '@zop/wire'
import { memberHash, poolReader } from '../directory/identity.ts'
import { type Keys, makeKeys, makeSealingKey, random, statement } from './keys.ts'

export interface Member {
  readonly name: string
  readonly role: StaffRole
  readonly centre: string | null
  readonly keys: Keys
  readonly recovery: Keys
  readonly account: string
  /** Certificate hash; null for those who answer nobody. */
  readonly certificate: string | null
}

export interface Umbrella {
  readonly deployment: string
  readonly founding: Founding
  readonly directory: { readonly hash: string; readonly directory: Directory }
  /** Reader id of the pool. */
  readonly pool: string
  /** Who signs for the umbrella. */
  readonly signers: { readonly coordinator: Keys; readonly leads: Readonly<Record<string, Keys>> }
  readonly members: Readonly<Record<'cora' | 'lena' | 'lars' | 'anna' | 'alex' | 'bela', Member>>
}

interface Draft {
  readonly name: string
  readonly role: StaffRole
  readonly centre: string | null
}

const drafts = {
  cora: { name: 'Cora', role: 'coordinator', centre: null },
  lena: { name: 'Lena', role: 'lead', centre: 'north' },
  lars: { name: 'Lars', role: 'lead', centre: 'south' },
  anna: { name: 'Anna', role: 'counsellor', centre: 'north' },
  alex: { name: 'Alex', role: 'counsellor', centre: 'north' },
  bela: { name: 'Bela', role: 'counsellor', centre: 'south' },
} as const satisfies Record<string, Draft>

/** Two centres, a coordinator, two leads, three counsellors in the pool. `validity` in hours. */
export const makeUmbrella = (hour: number, { validity = 300 } = {}): Umbrella => {
  const deployment = random(16)
  const root = makeKeys()
  // Who signs for a centre or for the umbrella does so with the key of their account.
  const coordinator = makeKeys()
  const leads = { north: makeKeys(), south: makeKeys() }
  const keysOf = ({ role, centre }: Draft): Keys =>
    role === 'coordinator' ? coordinator : role === 'lead' ? leads[centre === 'south' ? 'south' : 'north'] : makeKeys()

  const certificates: Founding['certificates'] = []
  const pool: string[] = []
  const certify = (centre: 'north' | 'south', name: string, keys: Keys): string => {
    const content: Certificate = {
      centre,
      id: name.toLowerCase(),
      name,
      signing: keys.public,
      sealing: makeSealingKey(),
      generation: 0,
      issued: hour,
      expires: hour + validity,
    }
    const { envelope, hash } = statement('certificate', content, [leads[centre], keys])
    certificates.push(envelope)
    pool.push(memberHash(content))
    return hash
  }

  const member = (draft: (typeof drafts)[keyof typeof drafts]): Member => {
    const { name, role, centre } = draft
    const keys = keysOf(draft)
    const certificate = role === 'counsellor' ? certify(centre, name, keys) : null
    return { name, role, centre, keys, recovery: makeKeys(), account: random(16), certificate }
  }
  const members = {
    cora: member(drafts.cora),
    lena: member(drafts.lena),
    lars: member(drafts.lars),
    anna: member(drafts.anna),
    alex: member(drafts.alex),
    bela: member(drafts.bela),
  }

  const directory: Directory = {
    number: 1,
    previous: null,
    deployment,
    issued: hour,
    expires: hour + validity,
    centres: [
      { id: 'north', name: 'Centre North', leads: [leads.north.public], retired: [] },
      { id: 'south', name: 'Centre South', leads: [leads.south.public], retired: [] },
    ],
    pool: { generation: 3, key: makeSealingKey(), expires: hour + validity, members: pool },
    revoked: [],
  }
  const published = statement('directory', directory, [coordinator])
  const founding: Founding = {
    roots: statement('roots', { number: 0, deployment, coordinators: [coordinator.public] }, [root]).envelope,
    directories: [published.envelope],
    certificates,
    accounts: Object.values(members).map(({ account, role, name, centre, certificate, keys, recovery }) => ({
      account: { account, generation: 0, box: random(200), wraps: [{ credential: 'recovery', generation: 0, box: random(60) }] },
      role,
      name,
      centre,
      certificate,
      signing: keys.public,
      recovery: recovery.public,
      pool: certificate ? [{ generation: 3, seal: random(1168) }] : [],
    })),
  }
  return { deployment, founding, signers: { coordinator, leads }, directory: { hash: published.hash, directory }, pool: poolReader(directory.pool), members }
}
