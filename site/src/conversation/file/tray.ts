import { type ReadonlySignal, signal } from '@preact/signals'
import type { Talk } from '../ports.ts'
import type { Parcel } from './parcel.ts'
import { Sending } from './sending.ts'

/** The files that are on their way in one conversation. */
export class Tray {
  readonly #talk: Talk
  readonly #sendings = signal<readonly Sending[]>([])
  #begun = 0

  constructor(talk: Talk) {
    this.#talk = talk
  }

  get sendings(): ReadonlySignal<readonly Sending[]> {
    return this.#sendings
  }

  /** A chosen file: looked into, then asked about. `photo` names a photo whose own name was taken off. */
  add(file: File, photo: string): void {
    void this.#begin().look(file, photo)
  }

  /** Something that was recorded here: the person has said that it may go. */
  addNote(note: Parcel): void {
    void this.#begin().go(note)
  }

  #begin(): Sending {
    const sending = new Sending(this.#talk, ++this.#begun)
    this.#sendings.value = [...this.#sendings.peek(), sending]
    const stop = sending.step.subscribe(({ at }) => {
      if (at !== 'over') return
      this.#sendings.value = this.#sendings.peek().filter((one) => one !== sending)
      queueMicrotask(() => stop())
    })
    return sending
  }
}

const trays = new WeakMap<Talk, Tray>()

/** The one tray of a conversation. */
export const trayOf = (talk: Talk): Tray => {
  const tray = trays.get(talk) ?? new Tray(talk)
  trays.set(talk, tray)
  return tray
}
