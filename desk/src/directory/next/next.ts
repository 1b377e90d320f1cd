import { type ReadonlySignal, signal } from '@preact/signals'
import { hourOf, issueDirectory, nextDirectory, type SigningKeys } from '@zop/sealing'
import type { Ground } from '../../ground.ts'
import { type Trust, Unreachable } from '../trust.ts'
import type { Admitted } from './leads.ts'
import { decide, type Emergency, keyOf, type Plan, planNext } from './plan.ts'

/** What came of publishing. `empty`: nobody would be left in the pool; `key-first`: a removal goes with the next pool key; `unopened`: that key cannot be signed (any more); `refused`: the relay has a newer one, or finds it wrong. */
type Published = 'done' | 'empty' | 'key-first' | 'unopened' | 'refused' | 'unreachable'

/** The coordinator's work on the directory: look, sign on this device, publish (B2, B4). */
export interface Next {
  readonly plan: ReadonlySignal<Plan | null>
  readonly state: ReadonlySignal<'reading' | 'read' | 'unreachable'>
  /** The generation that the pool was asked to make in this session, while it is on its way. */
  readonly asked: ReadonlySignal<number | null>
  load(): Promise<void>
  askForPool(): Promise<'done' | 'refused' | 'unreachable'>
  /** E4, H13: whoever has left knows today's pool key, so without the next one only where the coordinator says that it is an emergency. B4: likewise an untried key. */
  publish(admitted: Admitted, emergency?: Emergency): Promise<Published>
}

export interface NextGiven {
  readonly ground: Pick<Ground, 'line' | 'now'>
  readonly trust: Trust
  readonly keys: SigningKeys
}

export const createNext = ({ ground: { line, now }, trust, keys }: NextGiven): Next => {
  const plan = signal<Plan | null>(null)
  const state = signal<'reading' | 'read' | 'unreachable'>('reading')
  const asked = signal<number | null>(null)

  const lost = (): void => {
    if (plan.peek() === null) state.value = 'unreachable'
  }

  const load = async (): Promise<void> => {
    const known = trust.latest()
    const answer = await line.call('directoryDraft', {}, null)
    if (!known || answer.kind !== 'ok') return lost()
    try {
      plan.value = await planNext(answer.value, { trust, known, now: now() })
      state.value = 'read'
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      return lost()
    }
    if (plan.peek()?.offer || (asked.peek() ?? 0) <= known.directory.pool.generation) asked.value = null
  }

  return {
    plan,
    state,
    asked,
    load,
    askForPool: async () => {
      const answer = await line.call('askForPool', {}, {})
      if (answer.kind === 'ok') asked.value = (plan.peek()?.known.directory.pool.generation ?? 0) + 1
      return answer.kind === 'ok' ? 'done' : answer.kind
    },
    publish: async (admitted, emergency) => {
      const by = plan.peek()
      const decided = by && decide(by, admitted, emergency ?? null)
      if (!decided) return 'empty'
      const key = keyOf(by, emergency ?? null)
      if (emergency === 'untried' && key === null) return 'unopened'
      if (by.left > 0 && key === null && emergency !== 'without-key') return 'key-first'
      const directory = await issueDirectory(
        nextDirectory(by.known, () => decided, hourOf(now())),
        keys,
      )
      const answer = await line.call('publish', {}, { directory })
      if (answer.kind === 'unreachable') return 'unreachable'
      await trust.refresh()
      await load()
      return answer.kind === 'ok' ? 'done' : 'refused'
    },
  }
}
