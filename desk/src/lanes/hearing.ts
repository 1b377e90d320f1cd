import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Conversation } from '../conversation/conversation.ts'
import { wasHanded } from './unanswered.ts'

type Open<K extends keyof Conversation> = ReadonlySignal<ReadonlyMap<string, Pick<Conversation, K>>>

/** In how many of my conversations there is something that no desk has shown yet, or that came to us and waits for our first word: for the title. */
export const unheard = (open: Open<'fresh' | 'content'>): ReadonlySignal<number> =>
  computed(() => [...open.value.values()].filter(({ fresh, content }) => fresh.value > 0 || wasHanded(content.value)).length)

/**
 * Calls back when something new comes in a conversation of mine that this person is not looking at; not for what was found when it was opened.
 * Until the returned function is called.
 */
export const watchFresh = (open: Open<'fresh' | 'state'>, looking: (conversation: string) => boolean, sound: () => void): (() => void) => {
  let known: ReadonlyMap<string, number> = new Map()
  return effect(() => {
    const now = new Map([...open.value].filter(([, { state }]) => state.value === 'open').map(([id, { fresh }]) => [id, fresh.value]))
    const more = [...now].some(([id, fresh]) => fresh > (known.get(id) ?? fresh) && !looking(id))
    known = now
    if (more) untracked(sound)
  })
}
