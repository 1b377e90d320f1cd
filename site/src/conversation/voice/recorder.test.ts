import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Opened, Trouble } from './microphone.ts'
import { clockOf, noteOf } from './note.ts'
import { Recorder } from './recorder.ts'

/** A microphone that counts what is done to it, and a clock that the test turns. */
const studio = (t: TestContext, trouble?: Trouble) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const told: string[] = []
  const left = new AbortController()
  const time = { now: 0 }
  let lose = () => {}
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  const open = async (): Promise<Opened> => {
    told.push('asked')
    await given
    if (trouble) return { kind: 'trouble', why: trouble }
    told.push('on')
    return {
      kind: 'open',
      tape: {
        level: () => 0.5,
        lost: new Promise((resolve) => {
          lose = resolve
        }),
        async stop() {
          told.push('off')
          return new Blob(['voice'], { type: 'audio/webm' })
        },
        drop() {
          told.push('dropped')
        },
      },
    }
  }
  const recorder = new Recorder(open, { left: left.signal, now: () => time.now })
  const pass = (seconds: number) => {
    time.now += seconds * 1000
    t.mock.timers.tick(100)
  }
  return { recorder, told, pass, give, lose: () => lose(), leave: () => left.abort() }
}

const at = (recorder: Recorder, wanted: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = recorder.voice.subscribe((voice) => {
      if (voice.at !== wanted) return
      queueMicrotask(() => stop())
      resolve()
    })
  })

test('nothing is recorded before a press, and the microphone goes off when it is stopped', async (t) => {
  const { recorder, told, pass, give } = studio(t)
  assert.deepEqual(told, [])
  const started = recorder.start()
  assert.equal(recorder.voice.peek().at, 'asking')
  give()
  await started
  pass(42)
  assert.deepEqual([recorder.voice.peek(), recorder.level.peek()], [{ at: 'recording', seconds: 42 }, 0.5])
  await recorder.stop()
  const voice = recorder.voice.peek()
  assert.ok(voice.at === 'recorded' && voice.seconds === 42 && voice.ended === 'here')
  assert.deepEqual(told, ['asked', 'on', 'off'])
  assert.equal(recorder.level.peek(), null)
})

test('D4 a voice note ends by itself after five minutes', async (t) => {
  const { recorder, told, pass, give } = studio(t)
  give()
  await recorder.start()
  pass(300)
  await at(recorder, 'recorded')
  const voice = recorder.voice.peek()
  assert.ok(voice.at === 'recorded' && voice.seconds === 300 && voice.ended === 'full')
  assert.deepEqual(told.at(-1), 'off')
})

test('what was said before the device went stays', async (t) => {
  const { recorder, pass, give, lose } = studio(t)
  give()
  await recorder.start()
  pass(5)
  lose()
  await at(recorder, 'recorded')
  const voice = recorder.voice.peek()
  assert.ok(voice.at === 'recorded' && voice.ended === 'lost')
})

test('a microphone that is given after the person has gone back is turned off again, unheard', async (t) => {
  const { recorder, told, give } = studio(t)
  const started = recorder.start()
  recorder.discard()
  give()
  await started
  assert.deepEqual(told, ['asked', 'on', 'dropped'])
  assert.equal(recorder.voice.peek().at, 'ready')
})

test('P8 leaving the page turns the microphone off and keeps nothing', async (t) => {
  const { recorder, told, pass, give, leave } = studio(t)
  give()
  await recorder.start()
  pass(3)
  leave()
  assert.deepEqual([told.at(-1), recorder.voice.peek().at], ['dropped', 'ready'])
  await recorder.stop()
  assert.equal(recorder.voice.peek().at, 'ready')
})

test('without permission it says what to do, and tries again when asked', async (t) => {
  const { recorder, told, give } = studio(t, 'denied')
  give()
  await recorder.start()
  assert.deepEqual(recorder.voice.peek(), { at: 'trouble', why: 'denied' })
  await recorder.start()
  assert.equal(told.filter((one) => one === 'asked').length, 2)
})

test('a press by mistake is no voice note', async (t) => {
  const { recorder, pass, give } = studio(t)
  give()
  await recorder.start()
  pass(0.2)
  await recorder.stop()
  assert.deepEqual(recorder.voice.peek(), { at: 'trouble', why: 'nothing' })
})

test('a voice note is a file whose name says nothing, of at least a second', () => {
  const note = noteOf(new Blob(['x'], { type: 'audio/mp4' }), 0)
  assert.deepEqual([note.name, note.type, note.seconds], ['voice.m4a', 'audio/mp4', 1])
  assert.deepEqual([clockOf(0), clockOf(42.9), clockOf(300)], ['0:00', '0:42', '5:00'])
})
