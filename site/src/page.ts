import { armExit } from './exit/exit.ts'
import { showFirst } from './first/show.ts'
import { turnInPlace } from './frame/turn.ts'
import { tellLive } from './live/tell.ts'

/** The small script of every published page: the exit, moving on in place, and the live state where the page has a place for it. */
armExit()
turnInPlace()
tellLive(showFirst)
