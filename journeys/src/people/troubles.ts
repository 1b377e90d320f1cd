import type { Page } from 'playwright-core'

/** A browser that does not know a feature has nothing to switch off. */
const harmless = /Permissions-Policy header: Unrecognized feature/

/** Of two who write at once one is told that the other was first, and goes on from there (C7). */
const lostRace = /status of 409 \(Conflict\)/

/** Everything a page complains about: script errors, blocked content, failed loads. A journey ends with none. */
export const troublesOf = (page: Page): string[] => {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const loud = message.type() === 'error' || message.type() === 'warning'
    if (loud && !harmless.test(message.text()) && !lostRace.test(message.text()))
      troubles.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  return troubles
}
