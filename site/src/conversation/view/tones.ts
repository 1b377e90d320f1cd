import { bell } from './sound.ts'

/** Two soft tones, as a kitchen timer has them: nothing that tells what it is. */
const sound = (context: AudioContext): void => {
  const volume = context.createGain()
  volume.connect(context.destination)
  const at = context.currentTime
  volume.gain.setValueAtTime(0.08, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6)
  for (const [frequency, begin] of [
    [523, 0],
    [659, 0.18],
  ] as const) {
    const tone = context.createOscillator()
    tone.frequency.value = frequency
    tone.connect(volume)
    tone.start(at + begin)
    tone.stop(at + begin + 0.4)
  }
}

let tones: AudioContext | null = null

/** Made by the press that says yes: browsers let a page sound only then. */
export const want = (yes: boolean): void => {
  if (yes === (tones !== null)) return
  void tones?.close()
  const made = yes ? new AudioContext() : null
  tones = made
  bell.value = made && (() => sound(made))
  bell.value?.()
}
