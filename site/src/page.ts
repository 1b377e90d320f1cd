import { armExit } from './exit/exit.ts'
import { turnInPlace } from './frame/turn.ts'
import { watchLive } from './live/status.ts'

/**
 * The small script of every page: the exit, the live state, and moving on in place.
 * The conversation's own, larger script talks with it by two events of the document, so that the way out works before that script has arrived and where it fails.
 */
armExit()
turnInPlace()
watchLive((live) => {
  document.documentElement.dataset['live'] = live
  document.dispatchEvent(new CustomEvent('zop-live', { detail: live }))
  for (const element of document.querySelectorAll<HTMLElement>('[data-live-words]')) {
    const words = element.dataset[live] ?? ''
    element.dataset['liveWords'] = live
    if (element.textContent !== words) element.textContent = words
  }
})
