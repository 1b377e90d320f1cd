import { signal } from '@preact/signals'

/** A soft sound for a waiting chat. Browsers allow it only after a gesture: `wake` is called by the check-in button. */
export const createChime = () => {
  const muted = signal(false)
  let context: AudioContext | null = null

  const tone = (sound: AudioContext, frequency: number, at: number) => {
    const oscillator = new OscillatorNode(sound, { type: 'sine', frequency })
    const gain = new GainNode(sound, { gain: 0 })
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(0.12, at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.9)
    oscillator.connect(gain).connect(sound.destination)
    oscillator.start(at)
    oscillator.stop(at + 1)
  }

  return {
    muted,
    wake: () => {
      if (!('AudioContext' in globalThis)) return
      context ??= new AudioContext()
      if (context.state === 'suspended') void context.resume()
    },
    /** Two falling notes, a fifth apart. */
    ring: () => {
      if (muted.peek() || context?.state !== 'running') return
      tone(context, 659.25, context.currentTime)
      tone(context, 440, context.currentTime + 0.22)
    },
  }
}

export type Chime = ReturnType<typeof createChime>
