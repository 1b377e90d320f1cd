import { type ReadonlySignal, signal } from '@preact/signals'

/** Most seconds of a voice note (D4). */
export const longestNote = 300

/** A microphone that is on. */
interface Tape {
  /** Turns it off and gives what was recorded. */
  stop(): Promise<Blob>
  /** Turns it off; nothing is kept. */
  drop(): void
}

export type Opened = Tape | 'denied' | 'unsupported'

/** How a voice note stands, from the first press to the sending. */
type Voice =
  | { readonly kind: 'off' | 'asking' | 'denied' | 'unsupported' }
  | { readonly kind: 'recording'; readonly seconds: number }
  | { readonly kind: 'recorded'; readonly blob: Blob; readonly seconds: number }

export interface Recorder {
  readonly voice: ReadonlySignal<Voice>
  start(): Promise<void>
  stop(): Promise<void>
  /** Back to the beginning: the microphone goes off and nothing is kept. */
  discard(): void
}

export interface RecorderGiven {
  open(): Promise<Opened>
  now(): number
  later(milliseconds: number, step: () => void): () => void
}

/** Records one note; ends by itself after five minutes. A microphone that is given too late is turned off again, unheard. */
export const createRecorder = ({ open, now, later }: RecorderGiven): Recorder => {
  const voice = signal<Voice>({ kind: 'off' })
  let tape: Tape | null = null
  let begun = 0
  let turn = 0
  let callOff = () => {}

  const elapsed = (): number => Math.min(longestNote, Math.floor((now() - begun) / 1000))

  const discard = (): void => {
    turn += 1
    callOff()
    tape?.drop()
    tape = null
    voice.value = { kind: 'off' }
  }

  const stop = async (): Promise<void> => {
    callOff()
    const running = tape
    const seconds = Math.max(1, elapsed())
    const mine = turn
    tape = null
    if (!running) return
    const blob = await running.stop()
    if (mine === turn) voice.value = { kind: 'recorded', blob, seconds }
  }

  const tick = (): void => {
    voice.value = { kind: 'recording', seconds: elapsed() }
    if (elapsed() >= longestNote) void stop()
    else callOff = later(500, tick)
  }

  return {
    voice,
    stop,
    discard,
    start: async () => {
      discard()
      const mine = turn
      voice.value = { kind: 'asking' }
      const opened = await open()
      if (mine !== turn) {
        if (typeof opened !== 'string') opened.drop()
        return
      }
      if (typeof opened === 'string') {
        voice.value = { kind: opened }
        return
      }
      tape = opened
      begun = now()
      tick()
    },
  }
}
