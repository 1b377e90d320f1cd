/** Why nothing can be recorded: not allowed; no microphone there; another program has it; this browser cannot. */
export type Trouble = 'denied' | 'none' | 'busy' | 'unable'

/** A recording that runs. */
export interface Tape {
  /** How loud it is just now, 0 to 1; null where this browser does not say. */
  level(): number | null
  /** Resolves when the device ends by itself, unplugged or taken away. */
  readonly lost: Promise<void>
  /** Turns the microphone off at once, and gives what was recorded. */
  stop(): Promise<Blob>
  /** Turns the microphone off at once; nothing is kept. */
  drop(): void
}

export type Opened = { readonly kind: 'open'; readonly tape: Tape } | { readonly kind: 'trouble'; readonly why: Trouble }

/** Enough for a clear voice: five minutes are 1.2 MB. */
const bitsPerSecond = 32_000

/** What browsers can record, the smallest first. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']

const troubleOf = (error: unknown): Trouble => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unable'
}

/** Listens to how loud it is, on this device only. */
const meterOf = (stream: MediaStream): { level(): number | null; close(): void } => {
  try {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    return {
      level() {
        analyser.getFloatTimeDomainData(samples)
        // As ears hear it: a quiet voice moves the meter too.
        return Math.sqrt(Math.min(1, Math.max(...samples.map(Math.abs))))
      },
      close: () => void context.close(),
    }
  } catch {
    // Some browsers turn this off so that nobody can be told apart by it: recording goes on without.
    return { level: () => null, close: () => undefined }
  }
}

const tapeOf = (stream: MediaStream): Tape => {
  const type = types.find((one) => MediaRecorder.isTypeSupported(one))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(type === undefined ? {} : { mimeType: type }) })
  const meter = meterOf(stream)
  let parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
  const off = () => {
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
    meter.close()
  }
  const lost = new Promise<void>((resolve) => {
    for (const track of stream.getTracks()) track.addEventListener('ended', () => resolve(), { once: true })
    recorder.addEventListener('error', () => resolve(), { once: true })
  })
  // In pieces, so that what was said is there though the device goes.
  recorder.start(1000)
  return {
    level: meter.level,
    lost,
    async stop() {
      off()
      await stopped
      return new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' })
    },
    drop() {
      off()
      parts = []
    },
  }
}

/** Asks for the microphone and begins to record as soon as it is given. Never throws: why not is told. */
export const microphone = async (): Promise<Opened> => {
  if (typeof MediaRecorder !== 'function' || !navigator.mediaDevices) return { kind: 'trouble', why: 'unable' }
  let stream: MediaStream | null = null
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    return { kind: 'open', tape: tapeOf(stream) }
  } catch (error) {
    for (const track of stream?.getTracks() ?? []) track.stop()
    return { kind: 'trouble', why: troubleOf(error) }
  }
}
