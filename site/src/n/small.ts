import { armExit } from '../exit/exit.ts'
import { tellLive } from '../live/tell.ts'

/**
 * The small script of the conversation's page. The larger one talks with it by events of the document, so that the way out works before that one has arrived and where
 * it fails.
 */
armExit()
tellLive(() => undefined)
