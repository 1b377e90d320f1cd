import type { Page } from 'playwright-core'

/** Ends the browser of this page as a power cut would: nothing in it says goodbye. */
export const crash = async (page: Page): Promise<void> => {
  const browser = page.context().browser()
  if (!browser) throw new Error('a profile on disk is ended by its own context')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.crash').catch(() => undefined)
  await gone
}
