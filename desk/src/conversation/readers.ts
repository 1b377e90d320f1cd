import { type Chain, type Epoch, type KnownCertificate, readersOf } from '@zop/sealing'
import type { Reader } from '@zop/wire'

/** Somebody who reads besides the person and me, as the chain proves it. */
export interface Companion {
  readonly hash: string
  readonly role: 'counsellor' | 'stand-in'
  readonly name: string
  readonly centre: string
}

const companion = ({ hash, certificate, centreName }: KnownCertificate, role: Reader['role']): Companion => ({
  hash,
  role: role === 'stand-in' ? 'stand-in' : 'counsellor',
  name: certificate.name,
  centre: centreName,
})

/** A person whom a record names; null where the chain has never vouched for them. */
export const companionOf = (chain: Chain, { id, role }: Reader): Companion | null => {
  const person = chain.people[id]
  return person ? companion(person, role) : null
}

/** Whether that reader is me, by my signing key: a renewed certificate is the same person (B3). */
export const isMe = (chain: Chain, me: string, id: string): boolean => chain.people[id]?.certificate.signing === me

/** Every person among the readers of an epoch (the newest, unless said) but me (by signing key): also one whom nobody here expected. */
export const companionsIn = (chain: Chain, me: string, epoch: Epoch | undefined = chain.epochs.at(-1)): readonly Companion[] =>
  (epoch?.readers ?? []).flatMap((reader) => (isMe(chain, me, reader.id) ? [] : (companionOf(chain, reader) ?? [])))

/** My own part in what is written now; null where I do not read it. */
export const myRole = (chain: Chain, me: string): 'counsellor' | 'stand-in' | null => {
  const role = chain.epochs.at(-1)?.readers.find(({ id }) => isMe(chain, me, id))?.role
  return role === 'counsellor' || role === 'stand-in' ? role : null
}

/** Whether everybody who reads `now` was named before, by the same key: a renewed certificate is the same person. */
export const allShown = (chain: Chain, then: Epoch, now: Epoch): boolean => {
  const keyOf = (id: string): string => chain.people[id]?.certificate.signing ?? id
  const shown = new Set(then.readers.map(({ id }) => keyOf(id)))
  return now.readers.every(({ id }) => shown.has(keyOf(id)))
}

/** Who can read what is written now, by certificate; null until the chain is known. */
export const readersNow = ({ chain }: { chain: Chain | null }): ReturnType<typeof readersOf> | null => (chain ? readersOf(chain) : null)

/** How a companion is called in a sentence. */
export const called = ({ name, centre }: Companion): string => `${name} (${centre})`
