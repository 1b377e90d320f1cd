import { type Chain, readersOf } from '@zop/sealing'

/** Somebody who reads besides the person and me, as the chain proves it. */
export interface Companion {
  readonly hash: string
  readonly role: 'counsellor' | 'stand-in'
  readonly name: string
  readonly centre: string
}

/** Every person among the readers of the newest epoch but `me`: also one whom nobody here expected. */
export const companionsIn = (chain: Chain, me: string | null): readonly Companion[] => {
  const readers = chain.epochs.at(-1)?.readers ?? []
  return readersOf(chain).people.flatMap(({ hash, certificate, centreName }) => {
    if (hash === me) return []
    const role = readers.find(({ id }) => id === hash)?.role === 'stand-in' ? 'stand-in' : 'counsellor'
    return [{ hash, role, name: certificate.name, centre: centreName }]
  })
}

/** How a companion is called in a sentence. */
export const called = ({ name, centre }: Companion): string => `${name} (${centre})`
