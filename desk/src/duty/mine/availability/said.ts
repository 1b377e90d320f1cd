import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { Availability } from '@zop/wire'
import type { Reading } from '../../plan/plans.ts'

/** What came of saving. */
export type Saved = 'saved' | 'version' | 'availability' | 'other'

/** What somebody has said of their times, and what they are about to say. */
export interface Said {
  readonly state: ReadonlySignal<Reading>
  readonly said: ReadonlySignal<readonly Availability[]>
  readonly changed: ReadonlySignal<boolean>
  load(): Promise<void>
  say(said: readonly Availability[]): void
  save(): Promise<Saved>
}

export const createSaid = (line: Line, account: string): Said => {
  const state = signal<Reading>('reading')
  const said = signal<readonly Availability[]>([])
  const changed = signal(false)
  let version = 0

  const load = async (): Promise<void> => {
    const answer = await line.call('availability', { account })
    state.value = answer.kind === 'ok' ? 'read' : 'unreachable'
    if (answer.kind !== 'ok') return
    version = answer.value.version
    said.value = answer.value.said
    changed.value = false
  }

  return {
    state,
    said,
    changed,
    load,
    say: (to) => {
      said.value = to
      changed.value = true
    },
    save: async () => {
      const answer = await line.call('putAvailability', {}, { account, version, said: [...said.peek()] })
      if (answer.kind === 'ok') {
        version = answer.value.version
        changed.value = false
        return 'saved'
      }
      if (answer.kind === 'refused' && answer.refusal.code === 'newer-version') {
        await load()
        return 'version'
      }
      return answer.kind === 'refused' && answer.refusal.rule === 'availability' ? 'availability' : 'other'
    },
  }
}
