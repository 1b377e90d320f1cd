import type { Reader, Reason } from '@zop/wire'
import { notesIdOf } from '../conversation/record/notes.ts'
import { type Keys, random } from './keys.ts'
import { type Content, type MadeRecord, makeRecord, type TestSeeker } from './seeker.ts'
import type { Member, Umbrella } from './umbrella.ts'

export const counsellor = ({ certificate }: Member): Reader => ({ role: 'counsellor', id: certificate ?? '' })
export const standIn = ({ certificate }: Member): Reader => ({ role: 'stand-in', id: certificate ?? '' })

interface On {
  readonly umbrella: Umbrella
  /** The record before. */
  readonly on: MadeRecord
  readonly hour: number
}

interface Next {
  readonly author: Reader
  readonly signer: Keys
  readonly reason: Reason
  readonly readers: readonly Reader[]
  readonly history?: string | null
  readonly change?: Partial<Content>
}

/** The next record of a chain, by anybody, as it ought to be or not. */
export const makeNext = ({ umbrella, on, hour }: On, { author, signer, reason, readers, history = null, change = {} }: Next): MadeRecord =>
  makeRecord(
    {
      conversation: on.content.conversation,
      n: on.n + 1,
      previous: on.hash,
      hour,
      directory: { number: umbrella.directory.directory.number, hash: umbrella.directory.hash },
      reason,
      author,
      keys: null,
      readers: [...readers],
      consent: null,
      ...(reason === 'hand-over' ? { until: hour + 30 * 24 } : {}),
      ...change,
    },
    { signer, history, consent: reason === 'hand-over' ? random(200) : null },
  )

/** By the seeker, who is the first reader. */
export const bySeeker = (
  seeker: TestSeeker,
  of: On,
  { reason, to = [], ...more }: { reason: Reason; to?: readonly Reader[] } & Pick<Next, 'history' | 'change'>,
): MadeRecord => makeNext(of, { author: seeker.reader, signer: seeker.keys, reason, readers: [seeker.reader, ...to], ...more })

/** C3: by a person, who reads under this role. */
export const byPerson = (seeker: TestSeeker, of: On, { by, as = counsellor(by), to }: { by: Member; as?: Reader; to: readonly Reader[] }): MadeRecord =>
  makeNext(of, { author: as, signer: by.keys, reason: 'change', readers: [seeker.reader, ...to], history: random(200) })

/** C9: record 0 of notes about the record that `on` is. */
export const makeNotes = ({ umbrella, on, hour }: On, by: Member, readers: readonly Reader[] = [counsellor(by)], change: Partial<Content> = {}): MadeRecord => {
  const about = { conversation: on.content.conversation, record: on.hash }
  return makeRecord(
    {
      conversation: notesIdOf(about),
      n: 0,
      previous: 'A'.repeat(43),
      hour,
      directory: { number: umbrella.directory.directory.number, hash: umbrella.directory.hash },
      reason: 'notes',
      author: counsellor(by),
      keys: null,
      readers: [...readers],
      consent: null,
      about,
      ...change,
    },
    { signer: by.keys },
  )
}
