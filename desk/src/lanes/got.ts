import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Conversation } from '../conversation/conversation.ts'
import { myRole } from '../conversation/readers.ts'

/** How a conversation came to me without my having taken it: `counsellor` and `stand-in` by a hand-over, `back` because the person chose us again, `named` by a colleague. */
export type Got = 'counsellor' | 'stand-in' | 'back' | 'named'

type Open = ReadonlySignal<ReadonlyMap<string, Pick<Conversation, 'content' | 'state'>>>

/** How it came, and by which record. */
const gotBy = ({ content }: Pick<Conversation, 'content'>, me: string): { how: Got; record: string } | null => {
  const { chain } = content.value
  const role = chain && myRole(chain, me)
  const epoch = chain?.epochs.findLast(({ reason }) => reason !== 'visit')
  if (!role || !epoch) return null
  const record = epoch.hash
  if (epoch.reason === 'hand-over') return { how: role, record }
  if (epoch.reason === 'return') return { how: 'back', record }
  return epoch.reason === 'change' && role === 'stand-in' ? { how: 'named', record } : null
}

/** Calls back once for each conversation that came while the desk was open; not for those found at the first telling. */
export const watchGot = (
  { open, listed, me }: { readonly open: Open; readonly listed: ReadonlySignal<readonly string[] | null>; readonly me: string },
  tell: (conversation: string, how: Got) => void,
): (() => void) => {
  let known: ReadonlySet<string> | null = null
  const awaited = new Set<string>()
  // A long lane is told in part: what comes into that part again has not come again.
  const said = new Set<string>()
  return effect(() => {
    const now = listed.value
    if (now === null) return
    for (const id of now) if (known && !known.has(id)) awaited.add(id)
    known = new Set([...now, ...awaited])
    for (const id of awaited) {
      const conversation = open.value.get(id)
      if (conversation?.state.value !== 'open') continue
      awaited.delete(id)
      const got = gotBy(conversation, me)
      if (!got || said.has(got.record)) continue
      said.add(got.record)
      untracked(() => tell(id, got.how))
    }
  })
}
