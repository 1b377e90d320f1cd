import { signal } from '@preact/signals'
import { connect } from '@zop/line'
import { routes } from '@zop/wire'
import { render } from 'preact'
import { anchor } from './anchor.ts'
import { createDesk } from './desk.ts'
import type { Ground } from './ground.ts'
import { reported } from './notice/notices.ts'
import { takeInvitation } from './people/joining/doorway.ts'
import { Screens } from './screens.tsx'
import { settleLanguage } from './words/language.ts'

/** Before anything else: a secret in the address is in the history of this device until it is taken out. */
const invitation = takeInvitation(location, history)

const online = signal(navigator.onLine)
addEventListener('online', () => {
  online.value = true
})
addEventListener('offline', () => {
  online.value = false
})

const [arrival] = performance.getEntriesByType('navigation')
const reloaded = arrival instanceof PerformanceNavigationTiming && arrival.type === 'reload'

const ground: Ground = {
  line: connect('', routes),
  anchor,
  origin: location.origin,
  shelf: localStorage,
  online,
  now: () => Date.now(),
  later: (milliseconds, step) => {
    const timer = setTimeout(step, milliseconds)
    return () => clearTimeout(timer)
  },
}
const desk = createDesk(ground, reloaded)

/** Our own bugs end here: told with a number, never with content. */
const told = (error: unknown): void => {
  const screen = desk.screen.peek()
  if (screen.kind === 'workspace') screen.workspace.fault(error)
  else reported(error)
}
addEventListener('error', (event) => told(event.error))
addEventListener('unhandledrejection', (event) => told(event.reason))

/** Whoever is inside has no use for an invitation; it goes out of the address all the same. */
const invited = (secret: string | null): void => {
  if (secret !== null && desk.screen.peek().kind !== 'workspace') desk.join(secret)
}
invited(invitation)
addEventListener('hashchange', () => invited(takeInvitation(location, history)))

settleLanguage(localStorage, document.documentElement)
const root = document.getElementById('desk')
if (root) render(<Screens desk={desk} />, root)
