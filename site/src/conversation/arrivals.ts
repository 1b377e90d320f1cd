import { type Chain, consentsOf, hourOf, type KnownCertificate, type MessageBody, readersOf } from '@zop/sealing'
import type { Reader } from '@zop/wire'
import { added, type Entry, type Mark, marked } from './entry.ts'
import type { Present, State } from './state.ts'
import { type Heard, nameOf, newestOf, type Thread } from './thread.ts'

/** People who read, as a page names them. */
export const presentOf = (people: readonly KnownCertificate[]): readonly Present[] =>
  people.map(({ certificate, centreName }) => ({ name: certificate.name, centre: centreName }))

/** Records after which the readers stand as before, as far as a person can see. */
const silent = ['start', 'visit', 'notes']

/** The line that says who reads from the newest record on, or null where it changed nothing. */
const readersEntry = (chain: Chain, present: readonly Present[]): Entry | null => {
  const { reason, n, hour } = newestOf(chain)
  const [first, ...others] = present.map(({ name }) => name)
  if (reason === 'take') return first === undefined ? null : { kind: 'taken', id: `record ${n}`, name: first, others }
  if (silent.includes(reason)) return null
  return { kind: 'readers', id: `record ${n}`, reason, names: present.map(({ name }) => name), centre: present[0]?.centre ?? null, hour }
}

/** Says, below everything else and once, that another page goes on with this conversation. */
const elsewhere = (entries: readonly Entry[], n: number): readonly Entry[] => [
  ...entries.filter(({ kind }) => kind !== 'elsewhere'),
  { kind: 'elsewhere', id: `elsewhere ${n}` },
]

/** What changes on the screen with a new link of the chain, ours or theirs. `written`: the records that this page wrote; a seeker's record that it did not is another page's. */
export const changed = (state: State, chain: Chain, written: ReadonlySet<string> | null = null): Partial<State> => {
  const { people, pool, centres } = readersOf(chain)
  const present = presentOf(people)
  const centre = people[0]?.certificate.centre
  const hour = hourOf(Date.now())
  const entry = readersEntry(chain, present)
  const { n, reason, author } = newestOf(chain)
  const foreign = written !== null && author.role === 'seeker' && reason !== 'start' && !written.has(newestOf(chain).hash)
  const entries = foreign ? elsewhere(state.entries, n) : state.entries
  return {
    present,
    consented: consentsOf(chain).some((consent) => consent.centre === centre && consent.expires > hour),
    ...(pool ? { centres, there: true, covered: false, gone: null } : { waiting: null }),
    entries: entry === null ? entries : added(entries, entry),
  }
}

/** A message as a line shows it. */
interface Said {
  readonly id: string
  readonly body: MessageBody
  readonly sent: number
}

/** The line of one message, or null where it has none. `name` is null where it is ours, and then `mark` says how far it has come. */
export const lineOf = ({ id, body, sent: at }: Said, { name, mark }: { name: string | null; mark: Mark }): Entry | null => {
  switch (body.kind) {
    case 'text':
      return name === null ? { kind: 'mine', id, text: body.text, at, mark } : { kind: 'theirs', id, name, text: body.text, at }
    case 'file':
      return { kind: 'file', id, name, body, at, mark }
    case 'referral':
      return name === null ? null : { kind: 'referral', id, name, body }
    case 'summary':
      return name === null ? null : { kind: 'summary', id, name, text: body.text }
    case 'export-asked':
      return name === null ? null : { kind: 'export', id, name, reason: body.reason, answer: null }
    default:
      return null
  }
}

/** Who said it, as a line names them: null for the person themselves, here, in another tab or before. */
export const sayer = (chain: Chain, from: Reader): string | null => (from.role === 'seeker' ? null : nameOf(chain, from.id))

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
      return { present: presentOf(readersOf(thread.chain).people), waiting: null }
    case 'followed':
      return changed(state, thread.chain, thread.written)
    case 'said': {
      const { id, from, body, missing } = heard.message
      if (body.kind === 'received') return { entries: marked(entries, body.ids, 'arrived') }
      if (body.kind === 'export-agreed') return { entries: answered(entries, body.asked, 'yes') }
      const gap: readonly Entry[] = missing.length > 0 ? added(entries, { kind: 'missing', id: `before ${id}`, count: missing.length }) : entries
      const line = lineOf(heard.message, { name: sayer(thread.chain, from), mark: 'sent' })
      const summary = body.kind === 'summary' && from.role !== 'seeker' ? { summary: { proposal: body.proposal, text: body.text } } : {}
      const all = line === null ? gap : added(gap, line)
      return { ...summary, entries: from.role === 'seeker' && line !== null ? elsewhere(all, newestOf(thread.chain).n) : all }
    }
  }
}

/** Marks a question for a copy as answered. */
export const answered = (entries: readonly Entry[], id: string, answer: 'yes' | 'no'): readonly Entry[] =>
  entries.map((entry) => (entry.kind === 'export' && entry.id === id ? { ...entry, answer } : entry))
