import { signal } from '@preact/signals'
import type { Told } from '../../live/told.ts'

/** The live state and how times are said, from the small script of every page; null where that has not come. */
export const told = signal<Told | null>(null)

export const hearLive = (): void => {
  document.addEventListener('zop-live', ({ detail }) => {
    told.value = detail
  })
  document.dispatchEvent(new Event('zop-ask'))
}
