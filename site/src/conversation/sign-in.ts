import type { Core } from './core.ts'
import type { Ending } from './ending.ts'
import { reopenPatiently } from './session.ts'
import { Left } from './time.ts'

/** Gives a function that asks for a new session after the relay has forgotten the old one; many who ask at once share one answer. Where nothing is stored any more, it is over. */
export const signInWith = (core: Core, ending: Ending): (() => Promise<void>) => {
  let under: Promise<void> | null = null
  const again = async () => {
    if ((await reopenPatiently(core.world, core.known().seeker, core.wait)) === 'open') return
    ending.over('there')
    throw new Left()
  }
  return () => {
    under ??= again().finally(() => {
      under = null
    })
    return under
  }
}
