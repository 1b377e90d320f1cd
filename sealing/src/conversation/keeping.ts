import type { Envelope, KeepDays } from '@zop/wire'
import type { Seeker } from '../access/seeker.ts'
import type { Person } from '../account/person.ts'
import { signStatement } from '../statement.ts'
import { type Chain, newest } from './chain.ts'

/** F2: the person asks for the conversation to be kept this long after its last message. The highest number counts; it needs no new epoch. */
export const signKeep = (seeker: Seeker, chain: Chain, { number, days }: { readonly number: number; readonly days: KeepDays }): Promise<Envelope> =>
  signStatement('keep', { conversation: chain.conversation, record: newest(chain).hash, number, days }, [seeker.signing])

/** F3: everything, now, for both sides; by the seeker or a person who reads. */
export const signDeletion = (self: Seeker | Person, chain: Chain, hour: number): Promise<Envelope> =>
  signStatement('deletion', { conversation: chain.conversation, record: newest(chain).hash, hour }, [self.signing])
