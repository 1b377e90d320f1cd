import { deriveSeeker, followAll, hourOf, outlived, parseAccessCode, presentPeople, readersOf, type Seeker } from '@zop/sealing'
import type { RecordItem } from '@zop/wire'
import { changed, presentOf } from '../arrivals.ts'
import type { Conversation } from '../conversation.ts'
import type { Core } from '../core.ts'
import type { Access } from '../prepare.ts'
import { reopen } from '../session.ts'
import { newestOf, newThread } from '../thread.ts'
import { Past } from './past.ts'
import type { WrongCode } from './wrong.ts'

/**
 * What became of a typed code. `wrong` is told before any call (A2). `nothing`: nothing is stored under it (any more).
 * `broken`: what the relay showed does not fit together, or is older than anything that is kept (C8); the page has stopped.
 */
export type Returned = { readonly kind: 'open' } | WrongCode | { readonly kind: 'nothing' } | { readonly kind: 'unreachable' } | { readonly kind: 'broken' }

/** Behind every message there is. */
const end = '999999999'

/** Opens the conversation behind a code, on any device. A code that is typed opens, it never creates. */
export const comeBack = async (conversation: Conversation, typed: string): Promise<Returned> => {
  const { core } = conversation.inside
  const parsed = await parseAccessCode(typed)
  if (parsed.kind === 'wrong') return parsed
  const access: Access = { secret: new Uint8Array(parsed.secret), seeker: await deriveSeeker(new Uint8Array(parsed.secret), core.world.anchor.deployment) }
  if ((await core.directories.fresh()) !== 'known') return { kind: 'unreachable' }
  const session = await reopen(core.world, access.seeker)
  if (session !== 'open') return { kind: session === 'gone' ? 'nothing' : 'unreachable' }
  return opened(conversation, access)
}

const opened = async (conversation: Conversation, access: Access): Promise<Returned> => {
  const { core, ending, hearing, writing } = conversation.inside
  const { seeker } = access
  const directory = core.directories.known
  const first = await recordsBehind(core, seeker, 0)
  if (directory === null || first === null) return { kind: 'unreachable' }
  const newest = await core.world.line.call('earlier', { conversation: seeker.conversation, before: end })
  const behind = newest.kind === 'ok' ? await recordsBehind(core, seeker, first.at(-1)?.order ?? 0) : null
  if (newest.kind !== 'ok' || behind === null) return { kind: 'unreachable' }

  const followed = await followAll([...first, ...behind], core.follower(seeker, directory))
  if (followed.kind === 'broken') {
    ending.break()
    return { kind: 'broken' }
  }
  const { chain } = followed
  const thread = { ...newThread(seeker, directory, chain), visited: false }
  core.thread = thread
  core.comeWith(access)
  const past = new Past(core, writing, newest.value.items)
  await past.begin()
  const record = newestOf(chain).hour
  if (outlived(chain, past.sent, hourOf(Date.now()))) {
    ending.break()
    return { kind: 'broken' }
  }
  conversation.came(past)
  core.set({
    ...changed({ ...core.now, entries: [] }, chain),
    stage: 'begun',
    arrived: true,
    coded: true,
    entries: [],
    trouble: null,
    past: { record, folded: true, older: past.more ? 'yes' : 'no' },
  })
  await core.assess()
  // C3: those whom the visit will be written to; whoever has been removed or has run out since is not among them.
  if (readersOf(chain).people.length > 0) {
    const present = await presentPeople(chain, { directory, hour: hourOf(Date.now()) })
    core.set({ present: presentOf(present), ...(present.length === 0 && core.now.stopped === null ? { stopped: { why: 'nobody' } as const } : {}) })
  }
  // What the page knows for certain is everything up to the newest message that was shown to it, and up to the records it knew before it asked for messages.
  hearing.after(Math.max(first.at(-1)?.order ?? 0, newest.value.items.at(-1)?.order ?? 0))
  hearing.listen()
  return { kind: 'open' }
}

/** The chain behind an order, page by page; null where the relay does not answer. */
const recordsBehind = async (core: Core, seeker: Seeker, order: number): Promise<readonly RecordItem[] | null> => {
  const items: RecordItem[] = []
  for (let after = order; ; after = items.at(-1)?.order ?? after) {
    const answer = await core.world.line.call('records', { conversation: seeker.conversation, after: String(after) })
    if (answer.kind !== 'ok') return null
    if (answer.value.records.length === 0) return items
    items.push(...answer.value.records)
  }
}
