import type { ReadonlySignal } from '@preact/signals'
import { type Chain, changeReaders, type KnownDirectory, type MessageBody, maxTextBytes, newMessageId, type Person, sealMessage } from '@zop/sealing'
import type { SealedRecord } from '@zop/wire'
import { Unreachable } from '../directory/trust.ts'
import { unlessOver } from './consent.ts'
import { createOutbox, type Outbox, type Renewal } from './outbox.ts'
import { peopleNow } from './present.ts'
import { allShown } from './readers.ts'
import type { Surroundings } from './surroundings.ts'
import { type Content, digestsOf } from './timeline.ts'

/** What came of pressing send: only `queued` empties the box. `consent-over`: only the person can go on (C5). */
export type Sending = 'queued' | 'empty' | 'too-long' | 'no-directory' | 'not-open' | 'consent-over'

/** What came of writing a record: `lost`, somebody else wrote one first, and it has been read since. */
export type RecordWriting = 'written' | 'lost' | 'unreachable' | 'refused' | 'no-directory' | 'not-open' | 'consent-over'

/** Makes a record on top of the chain as it stands. Throws where the protocol forbids it. */
export type RecordMaker = (chain: Chain, person: Person, at: { directory: KnownDirectory; hour: number }) => Promise<{ sealed: SealedRecord }>

/** How what is written here goes out: messages by the outbox, records one at a time. */
export interface Writing {
  readonly outbox: Outbox
  /** Seals and sends; throws where sealing fails. */
  say(body: MessageBody): Promise<Sending>
  /** Like `say`, of what nobody typed: where it cannot go out now, nobody is told. */
  report(body: MessageBody): Promise<void>
  record(make: RecordMaker): Promise<RecordWriting>
}

export interface WritingGiven {
  readonly id: string
  readonly desk: Surroundings
  readonly content: ReadonlySignal<Content>
  /** Whether it may be written here. */
  isOpen(): boolean
  /** Nothing of it counts any more. */
  isLeft(): boolean
  readMore(): Promise<void>
}

export const createWriting = ({ id, desk, content, isOpen, isLeft, readMore }: WritingGiven): Writing => {
  const seal = async (letter: { id: string; sent: number; body: MessageBody }) => {
    const { chain } = content.peek()
    const person = desk.me()
    const by = desk.follower()
    if (!chain || !person || !by) throw new Unreachable('the directory')
    const { sealed } = await sealMessage(chain, person, { ...letter, seen: digestsOf(content.peek()), directory: by.directory, hour: by.hour })
    return sealed
  }

  const renew = async (record: string): Promise<Renewal> => {
    await readMore()
    const { chain } = content.peek()
    const now = chain?.epochs.at(-1)
    const then = chain?.epochs.find(({ hash }) => hash === record)
    if (!isOpen() || !chain || !now || !then || now === then) return 'later'
    return now.reason === 'take' || allShown(chain, then, now) ? 'again' : 'held'
  }

  const outbox = createOutbox({
    seal,
    renew,
    post: (message) => desk.line.call('send', { conversation: id }, message),
    ended: () => desk.ended(id),
    later: desk.later,
  })

  const write = (body: MessageBody): Promise<void> => outbox.add({ id: newMessageId(), sent: desk.now(), body })

  const record = async (make: RecordMaker): Promise<RecordWriting> => {
    await readMore()
    const { chain } = content.peek()
    const person = desk.me()
    const by = desk.follower()
    if (!person || !by) return 'no-directory'
    if (!isOpen() || !chain) return 'not-open'
    const made = await unlessOver(() => make(chain, person, { directory: by.directory, hour: by.hour }))
    if (made === 'consent-over') return made
    const answer = await desk.line.call('write', { conversation: id }, made.sealed)
    await readMore()
    if (answer.kind === 'ok') return 'written'
    if (answer.kind === 'unreachable') return 'unreachable'
    return answer.refusal.code === 'newer-epoch' ? 'lost' : 'refused'
  }

  /** Nobody writes under a record that names somebody by a certificate that has run out (C8): a renewed one is named first, a lost one left out. */
  const namePresent = async (): Promise<RecordWriting | null> => {
    const { chain } = content.peek()
    const person = desk.me()
    const by = desk.follower()
    const people = chain && person && by ? await peopleNow(chain, person, by) : null
    return people && record((newest, self, at) => changeReaders(newest, self, people, at))
  }

  const say = async (body: MessageBody): Promise<Sending> => {
    if ('text' in body && new TextEncoder().encode(body.text).length > maxTextBytes) return 'too-long'
    if (!isOpen()) return 'not-open'
    if (desk.follower() === null) return 'no-directory'
    if ((await namePresent()) === 'consent-over') return 'consent-over'
    if (isLeft()) return 'not-open'
    if ((await unlessOver(() => write(body))) === 'consent-over') return 'consent-over'
    return isLeft() ? 'not-open' : 'queued'
  }

  return {
    outbox,
    say,
    report: async (body) => {
      if ((await namePresent()) === 'consent-over' || isLeft()) return
      await unlessOver(() => write(body))
    },
    record,
  }
}
