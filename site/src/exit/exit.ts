import type { Body, routes } from '@zop/wire'
import type { Leaving } from '../frame/events.ts'

/** Written out because the route table would bring every schema into a script of 3 KB. */
const leavePath: (typeof routes)['leave']['path'] = '/api/session/leave'

const blank = (): void => {
  document.documentElement.dataset['left'] = ''
  document.body.replaceChildren()
  document.title = ''
  window.name = ''
}

/** Asks whoever holds keys to forget them, and ends the session by beacon, which outlives the page. */
const forget = (): void => {
  const leaving: Leaving = { session: null }
  document.dispatchEvent(new CustomEvent('zop-leave', { detail: leaving }))
  if (leaving.session === null) return
  const body: Body<'leave'> = { session: leaving.session }
  navigator.sendBeacon(leavePath, new Blob([JSON.stringify(body)], { type: 'application/json' }))
}

/** Where there is no network the white page stays: the browser's own error page would show the address. */
const go = (address: string): void => {
  if (navigator.onLine) location.replace(address)
  else addEventListener('online', () => location.replace(address), { once: true })
}

/** P8: white first, then forget, then go. Whatever fails on the way, the page is white and goes. */
const leave = (address: string): void => {
  blank()
  try {
    forget()
  } finally {
    go(address)
  }
}

const pressesToLeave = 3
const pressesWithin = 1500

/** Calls `act` when Shift is pressed three times in a row with no other key between, as somebody who types capitals never does. */
const onTripleShift = (act: () => void): void => {
  let presses: number[] = []
  addEventListener(
    'keydown',
    (event) => {
      if (event.repeat) return
      presses = event.key === 'Shift' ? [...presses, event.timeStamp].slice(-pressesToLeave) : []
      const [first] = presses
      if (presses.length === pressesToLeave && first !== undefined && event.timeStamp - first <= pressesWithin) act()
    },
    { capture: true },
  )
}

/** Arms every way out: the link with class `exit` (which works without this script too) and Shift three times. Closing the tab forgets and ends the session as well. */
export const armExit = (): void => {
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.exit') : null
      if (!link) return
      event.preventDefault()
      leave(link.href)
    },
    { capture: true },
  )
  onTripleShift(() => {
    const link = document.querySelector<HTMLAnchorElement>('a.exit')
    if (link) leave(link.href)
  })
  addEventListener('pagehide', forget)
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
