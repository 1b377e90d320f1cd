import { signal } from '@preact/signals'
import { connect } from '@zop/line'
import { routes } from '@zop/wire'
import { render } from 'preact'
import { anchor } from './anchor.ts'
import { createDesk } from './desk.ts'
import { faultNumber } from './notice/notices.ts'
import { Screens } from './screens.tsx'
import { settleLanguage } from './words/language.ts'

const online = signal(navigator.onLine)
addEventListener('online', () => {
  online.value = true
})
addEventListener('offline', () => {
  online.value = false
})

const desk = createDesk({
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
})

/** Our own bugs end here: told with a number, never with content. */
const told = (error: unknown): void => {
  const screen = desk.screen.peek()
  if (screen.kind === 'workspace') screen.workspace.fault(error)
  else console.error(`fault ${faultNumber()}`, error instanceof Error ? error.name : typeof error)
}
addEventListener('error', (event) => told(event.error))
addEventListener('unhandledrejection', (event) => told(event.reason))

settleLanguage(localStorage, document.documentElement)
const root = document.getElementById('desk')
if (root) render(<Screens desk={desk} />, root)
