import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRecorder, longestNote, type Opened } from './voice.ts'

/** A microphone that tells what is done to it, and a clock that the test turns. */
const studio = (trouble?: 'denied' | 'unsupported') => {
  const told: string[] = []
  let clock = 0
  let steps: (() => void)[] = []
  let give = (_: Opened) => {}
  const recorder = createRecorder({
    open: () =>
      new Promise<Opened>((resolve) => {
        give = resolve
      }),
    now: () => clock,
    later: (_, step) => {
      steps.push(step)
      return () => {
        steps = steps.filter((other) => other !== step)
      }
    },
  })
  const tape: Opened = trouble ?? {
    stop: async () => {
      told.push('off')
      return new Blob(['voice'])
    },
    drop: () => told.push('dropped'),
  }
  const pass = (seconds: number) => {
    clock += seconds * 1000
    for (const step of steps.splice(0)) step()
  }
  return { recorder, told, pass, give: () => give(tape), waiting: () => steps.length }
}

test('the microphone is on only between two presses, and the note knows its length', async () => {
  const { recorder, told, pass, give, waiting } = studio()
  const started = recorder.start()
  assert.equal(recorder.voice.value.kind, 'asking')
  give()
  await started
  pass(42)
  assert.deepEqual(recorder.voice.value, { kind: 'recording', seconds: 42 })
  await recorder.stop()
  assert.deepEqual({ ...recorder.voice.peek(), blob: null }, { kind: 'recorded', seconds: 42, blob: null })
  assert.deepEqual([told, waiting()], [['off'], 0])
})

test('D4 a voice note ends by itself after five minutes', async () => {
  const { recorder, told, pass, give } = studio()
  const started = recorder.start()
  give()
  await started
  pass(longestNote + 5)
  await recorder.stop()
  assert.deepEqual(told, ['off'])
})

test('a microphone that is given after going back is turned off again, unheard', async () => {
  const { recorder, told, give } = studio()
  const started = recorder.start()
  recorder.discard()
  give()
  await started
  assert.deepEqual([told, recorder.voice.value.kind], [['dropped'], 'off'])
})

test('what is discarded is not kept, and a refusal is said', async () => {
  const { recorder, told, give } = studio()
  const started = recorder.start()
  give()
  await started
  recorder.discard()
  assert.deepEqual([told, recorder.voice.value.kind], [['dropped'], 'off'])
  const denied = studio('denied')
  const asking = denied.recorder.start()
  denied.give()
  await asking
  assert.equal(denied.recorder.voice.value.kind, 'denied')
})
