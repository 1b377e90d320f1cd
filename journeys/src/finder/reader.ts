import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openContext } from '../browser/open.ts'
import { troublesOf } from '../people/troubles.ts'

export interface Reader {
  readonly page: Page
  readonly troubles: readonly string[]
  /** Everything that this browser has asked for: method, address, body. */
  readonly asked: readonly string[]
}

const small = { width: 320, height: 640 }

const listening = async (context: BrowserContext): Promise<Reader> => {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim()))
  return { page, troubles: troublesOf(page), asked }
}

/** Somebody who only reads, on a small phone with a slow processor and a poor line: six times slower, 400 kbit/s, 400 ms. */
export const poorReader = async (browser: Browser, scripts = true): Promise<Reader> => {
  const reader = await listening(await openContext(browser, 'de', { viewport: small, javaScriptEnabled: scripts }))
  const session = await reader.page.context().newCDPSession(reader.page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  return reader
}

/** Pixels by which the page is wider than its screen. */
export const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
