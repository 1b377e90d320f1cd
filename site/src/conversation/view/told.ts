import { effect, signal } from '@preact/signals'
import type { Told } from '../../live/told.ts'
import type { Conversation } from '../conversation.ts'

/** The live state and how times are said, from the small script of every page; null where that has not come. */
export const told = signal<Told | null>(null)

/** Whether nobody could read what begins now: as the page has verified it, or as the relay says. */
export const isKeyless = ({ state }: Pick<Conversation, 'state'>): boolean => state.value.keyless || told.value?.now.live === 'keyless'

/** Languages that this site does not show. */
export const hiddenLanguages = (): readonly string[] => {
  const hidden = told.value?.now.hidden
  return Array.isArray(hidden) ? hidden : []
}

/** Milliseconds that a language which may be hidden waits to hear whether it is. */
const patience = 3_000

/** Settles when the live state has been told, or is not to be had. */
export const heard = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, patience)
    effect(() => {
      if (told.value && told.value.now.live !== 'asking') resolve()
    })
  })

export const hearLive = (): void => {
  document.addEventListener('zop-live', ({ detail }) => {
    told.value = detail
  })
  document.dispatchEvent(new Event('zop-ask'))
}
