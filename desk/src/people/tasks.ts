import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Task } from '@zop/wire'

export type TaskOf<K extends Task['kind']> = Extract<Task, { kind: K }>

/** What still has to be done about people and keys, as the relay tells it: shown until it tells it no more. */
export interface Tasks {
  readonly all: ReadonlySignal<readonly Task[]>
  /** E4: those about conversations that name somebody who has left. */
  readonly left: ReadonlySignal<readonly TaskOf<'epochs'>[]>
  hear(tasks: readonly Task[]): void
}

export const createTasks = (): Tasks => {
  const all = signal<readonly Task[]>([])
  return {
    all,
    left: computed(() => all.value.filter((task) => task.kind === 'epochs')),
    hear: (tasks) => {
      all.value = tasks
    },
  }
}
