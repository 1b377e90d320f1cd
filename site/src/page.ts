import { armExit } from './exit/exit.ts'
import { showFirst } from './first/show.ts'
import { turnInPlace } from './frame/turn.ts'
import { asking } from './live/now.ts'
import { watchLive } from './live/status.ts'
import { textsOf, told } from './live/told.ts'

/**
 * The small script of every page: the exit, the live state, and moving on in place.
 * The conversation's own, larger script talks with it by events of the document, so that the way out works before that script has arrived and where it fails.
 */
armExit()
turnInPlace()

const live = document.getElementById('live')
if (live) {
  const texts = textsOf(live)
  let last = told(asking, texts)
  const tell = () => document.dispatchEvent(new CustomEvent('zop-live', { detail: last }))
  document.addEventListener('zop-ask', tell)
  tell()
  watchLive((now) => {
    last = told(now, texts)
    showFirst(last)
    tell()
  })
}
