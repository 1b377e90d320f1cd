import type { Opened } from './voice.ts'

/** Enough for a clear voice: five minutes are 1.2 MB. */
const bitsPerSecond = 32_000

/** What browsers can record, the smallest first. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']

const endings: Readonly<Record<string, string>> = { 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' }

/** A name that says nothing but that somebody spoke. */
export const noteName = ({ type }: Blob): string => `voice.${endings[type] ?? 'webm'}`

/** Asks for the microphone and begins to record as soon as it is given. */
export const microphone = async (): Promise<Opened> => {
  if (typeof MediaRecorder !== 'function' || !navigator.mediaDevices) return 'unsupported'
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
  if (stream === null) return 'denied'
  const type = types.find((one) => MediaRecorder.isTypeSupported(one))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(type === undefined ? {} : { mimeType: type }) })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
  const off = () => {
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
  }
  // In pieces, so that what was said is there though the device goes.
  recorder.start(1000)
  return {
    stop: async () => {
      off()
      await stopped
      return new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' })
    },
    drop: off,
  }
}
