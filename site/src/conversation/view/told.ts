import { signal } from '@preact/signals'
import type { Told } from '../../live/told.ts'
import type { Conversation } from '../conversation.ts'

/** The live state and how times are said, from the small script of every page; null where that has not come. */
export const told = signal<Told | null>(null)

/** Whether nobody could read what begins now: as the page has verified it, or as the relay says. */
export const isKeyless = ({ state }: Pick<Conversation, 'state'>): boolean => state.value.keyless || told.value?.now.live === 'keyless'

export const hearLive = (): void => {
  document.addEventListener('zop-live', ({ detail }) => {
    told.value = detail
  })
  document.dispatchEvent(new Event('zop-ask'))
}
