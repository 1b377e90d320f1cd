import { BrokenRule, type Chain, type KnownDirectory, type Seeker } from '@zop/sealing'
import type { SealedRecord } from '@zop/wire'
import type { Talk } from '../ports.ts'
import { Left } from '../time.ts'

/** Why a record of ours does not stand. In every case nothing has changed, as far as the relay shows. */
export type Failed = 'lost' | 'hidden' | 'unreachable' | 'refused' | 'sealing' | 'nobody'

type At = { readonly directory: KnownDirectory; readonly hour: number }
type Made = Promise<{ chain: Chain; sealed: SealedRecord }>

/** Makes one record of the seeker's and has it stored. Null: it stands. */
export const written = async (talk: Talk, make: (chain: Chain, seeker: Seeker, at: At) => Made): Promise<Failed | null> => {
  const [seeker, at] = [talk.seeker(), talk.at()]
  if (seeker === null || at === null) return 'sealing'
  try {
    const result = await talk.write((chain) => make(chain, seeker, at))
    switch (result) {
      case 'written':
        return null
      case 'lost':
      case 'newer-epoch':
        return 'lost'
      case 'hidden':
        return 'hidden'
      case 'unreachable':
      case 'unavailable':
      case 'limit':
        return 'unreachable'
      default:
        return 'refused'
    }
  } catch (error) {
    if (error instanceof Left) throw error
    // C6: of whom it was to be, nobody is certified any more. Whatever else sealing throws, nothing has left (D6).
    return error instanceof BrokenRule && error.message.startsWith('C6') ? 'nobody' : 'sealing'
  }
}
