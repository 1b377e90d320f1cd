import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Signal, signal } from '@preact/signals'
import { blank } from '../conversation/timeline.ts'
import { unheard, watchFresh } from './hearing.ts'

type State = 'reading' | 'open'
const talk = (fresh = 0, state: State = 'open') => ({ fresh: signal(fresh), state: signal<State>(state), content: signal(blank) })

const desk = (talks: Record<string, ReturnType<typeof talk>>) => {
  const open: Signal<ReadonlyMap<string, ReturnType<typeof talk>>> = signal(new Map(Object.entries(talks)))
  const heard = { sounds: 0, looking: '' }
  const stop = watchFresh(
    open,
    (id) => id === heard.looking,
    () => {
      heard.sounds += 1
    },
  )
  return { open, heard, stop }
}

test('a new word in a conversation of mine that is not open makes a sound; in the one I look at it does not', () => {
  const [one, two] = [talk(), talk()]
  const { heard, stop } = desk({ one, two })
  heard.looking = 'one'
  one.fresh.value = 1
  assert.equal(heard.sounds, 0)
  two.fresh.value = 1
  two.fresh.value = 2
  assert.equal(heard.sounds, 2)
  two.fresh.value = 0
  assert.equal(heard.sounds, 2)
  stop()
  two.fresh.value = 1
  assert.equal(heard.sounds, 2)
})

test('what was found when a conversation was opened makes none', () => {
  const late = talk(0, 'reading')
  const { open, heard } = desk({ late })
  late.fresh.value = 3
  late.state.value = 'open'
  open.value = new Map([...open.value, ['new', talk(2)]])
  assert.equal(heard.sounds, 0)
  late.fresh.value = 4
  assert.equal(heard.sounds, 1)
})

test('the title counts conversations with something new, not messages', () => {
  const [one, two] = [talk(3), talk()]
  const { open } = desk({ one, two })
  const count = unheard(open)
  assert.equal(count.value, 1)
  two.fresh.value = 1
  assert.equal(count.value, 2)
})
