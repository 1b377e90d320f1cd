import type { Browser, Page } from 'playwright-core'

/** Ends the browser of this page as a power cut would: nothing in it says goodbye. */
export const crash = async (page: Page): Promise<void> => {
  const browser = page.context().browser()
  if (!browser) throw new Error('a profile on disk is ended by its own context')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.crash').catch(() => undefined)
  await gone
}

/** Ends every process of the browser with SIGKILL, as a system out of memory or `kill -9` does. */
export const kill = async (browser: Browser | null): Promise<void> => {
  if (!browser) throw new Error('this browser cannot be asked for its processes')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  // The one that could say goodbye for the others goes first.
  for (const { id } of processInfo.toSorted((one, other) => Number(other.type === 'browser') - Number(one.type === 'browser'))) process.kill(id, 'SIGKILL')
}
