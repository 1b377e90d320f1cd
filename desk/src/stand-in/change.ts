import { type Chain, changeReaders, type KnownCertificate, type Person } from '@zop/sealing'
import type { Conversation } from '../conversation/conversation.ts'
import type { RecordWriting } from '../conversation/writing.ts'
import type { Workspace } from '../workspace.ts'

/** What a person among the readers may change by themselves, inside one centre (C3). Nobody makes somebody else the counsellor: to pass a conversation on is to name a stand-in, who takes over. */
export type Change =
  | { readonly kind: 'name'; readonly who: KnownCertificate }
  | { readonly kind: 'drop' }
  | { readonly kind: 'take-over'; readonly keep: boolean }

interface People {
  readonly counsellor: KnownCertificate
  readonly standIn: KnownCertificate | null
}

/** The other person among the readers, while their certificate still holds; an expired one cannot be written to. */
const otherIn = (chain: Chain, me: KnownCertificate, hour: number): KnownCertificate | null =>
  (chain.epochs.at(-1)?.readers ?? [])
    .flatMap(({ id }) => chain.people[id] ?? [])
    .find(({ certificate }) => certificate.signing !== me.certificate.signing && certificate.expires > hour) ?? null

/** Who reads after a change. Whoever takes over may keep the one who had it as stand-in, so that nobody is cut off by a broken line. */
export const peopleAfter = (chain: Chain, me: KnownCertificate, { change, hour }: { change: Change; hour: number }): People => {
  switch (change.kind) {
    case 'name':
      return { counsellor: me, standIn: change.who }
    case 'drop':
      return { counsellor: me, standIn: null }
    case 'take-over':
      return { counsellor: me, standIn: change.keep ? otherIn(chain, me, hour) : null }
  }
}

type Notes = { readonly chains: readonly Conversation[] }

/** Notes follow the people of the conversation. Sealed before either is sent: where one cannot be sealed, nothing leaves (D6). */
const sealNotes = async ({ chains }: Notes, person: Person, { people, at }: { people: People; at: Parameters<typeof changeReaders>[3] }) => {
  const open = chains.flatMap(({ id, state, content }) => {
    const { chain } = content.peek()
    return state.peek() === 'open' && chain ? [{ id, chain }] : []
  })
  return Promise.all(open.map(async ({ id, chain }) => ({ id, record: (await changeReaders(chain, person, people, at)).sealed })))
}

/** C3: one record, on top of the newest; the notes go along. `notes-behind`: the record stands, but not every chain of notes has followed it. Throws where sealing fails: then nothing has left. */
export const changeWhoReads = async (
  { ground, notes }: Pick<Workspace, 'notes'> & { readonly ground: Pick<Workspace['ground'], 'line'> },
  conversation: Conversation,
  change: Change,
): Promise<RecordWriting | 'notes-behind'> => {
  let along: Awaited<ReturnType<typeof sealNotes>> = []
  const chains = notes.about(conversation.id).chains.peek()
  const came = await conversation.write(async (chain, person, at) => {
    if (person.certificate === null) throw new TypeError('a person without a certificate changes nothing')
    const people = peopleAfter(chain, person.certificate, { change, hour: at.hour })
    along = await sealNotes({ chains }, person, { people, at })
    return changeReaders(chain, person, people, at)
  })
  if (came !== 'written') return came
  for (const { id, record } of along) {
    const answers = [await ground.line.call('write', { conversation: id }, record)]
    // Once more where the line was lost: until the notes follow, somebody who was left out could read on in them.
    if (answers[0]?.kind === 'unreachable') answers.push(await ground.line.call('write', { conversation: id }, record))
    if (answers.at(-1)?.kind !== 'ok') return 'notes-behind'
  }
  return came
}
