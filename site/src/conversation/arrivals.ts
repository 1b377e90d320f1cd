import { readersOf } from '@zop/sealing'
import { added, type Entry, marked } from './entry.ts'
import type { Present, State } from './state.ts'
import { type Heard, nameOf, type Thread } from './thread.ts'

const presentIn = ({ chain }: Thread): readonly Present[] =>
  readersOf(chain).people.map(({ certificate, centreName }) => ({ name: certificate.name, centre: centreName }))

/** What changes on the screen with one item of the stream. */
export const arrivals = (state: State, thread: Thread, heard: Heard): Partial<State> => {
  const { entries } = state
  switch (heard.kind) {
    case 'nothing':
    case 'broken':
      return {}
    case 'stored':
      return { entries: marked(entries, [heard.id], 'sent') }
    case 'damaged':
      return { entries: added(entries, { kind: 'damaged', id: heard.id }) }
    case 'closed':
      return { present: presentIn(thread), waiting: null }
    case 'followed': {
      const present = presentIn(thread)
      const [name, ...others] = present.map((person) => person.name)
      return name === undefined
        ? { present }
        : { present, waiting: null, entries: added(entries, { kind: 'taken', id: `taken ${thread.chain.epochs.length}`, name, others }) }
    }
    case 'said': {
      const { id, from, body, missing, sent } = heard.message
      if (body.kind === 'received') return { entries: marked(entries, body.ids, 'arrived') }
      const gap: readonly Entry[] = missing.length > 0 ? added(entries, { kind: 'missing', id: `before ${id}`, count: missing.length }) : entries
      return { entries: added(gap, { kind: 'theirs', id, name: nameOf(thread.chain, from.id), text: body.text, at: sent }) }
    }
  }
}
