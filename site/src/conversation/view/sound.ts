import { signal } from '@preact/signals'

/** Made by the press that says yes: browsers let a page sound only then. Null until that, and after a no. */
const tones = signal<AudioContext | null>(null)

/** Whether the person wants to hear and see that an answer has come while they look elsewhere. Only while this page is open. */
export const wanted = (): boolean => tones.value !== null

export const want = (yes: boolean): void => {
  const before = tones.peek()
  if (yes === (before !== null)) return
  void before?.close()
  tones.value = yes ? new AudioContext() : null
  if (yes) ring()
}

/** Two soft tones, as a kitchen timer has them: nothing that tells what it is. */
export const ring = (): void => {
  const context = tones.peek()
  if (context === null) return
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
