import type { ReadonlySignal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { TrustAnchor } from '@zop/sealing'

/** The only two things a desk asks of the device's storage (B6). */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** What everything on the desk stands on. `later` calls back after that many milliseconds and returns how to call it off. */
export interface Ground {
  readonly line: Line
  readonly anchor: TrustAnchor
  readonly origin: string
  readonly shelf: Shelf
  /** False while the device itself says that it has no network. */
  readonly online: ReadonlySignal<boolean>
  now(): number
  later(milliseconds: number, step: () => void): () => void
}
