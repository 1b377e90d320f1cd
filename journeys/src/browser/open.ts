import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from './chromium.ts'

const patience = 20_000

export interface Settings {
  /** Switches native X-Wing on where the packed Chromium keeps it behind a flag. Without it the page takes its fallback. */
  nativeSealing?: boolean
}

const environment = (extra: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  ...extra,
})

/** Never the package's own list of arguments: it switches the separation of origins off, and every test about it would pass falsely. */
const launch = async ({ nativeSealing = false }: Settings): Promise<LaunchOptions> => {
  const { path, env } = await findChromium()
  return { executablePath: path, env: environment(env), args: ['--no-sandbox', ...(nativeSealing ? ['--enable-features=WebCryptoPQC'] : [])] }
}

/** A browser process of its own. */
export const openBrowser = async (settings: Settings = {}): Promise<Browser> => chromium.launch(await launch(settings))

/** A Chromium that keeps its profile in `folder`, for looking at what a visit leaves on disk. */
export const openProfile = async (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(folder, { ...(await launch({})), ...options })
  context.setDefaultTimeout(patience)
  return context
}

export const phone = { width: 360, height: 640 }
export const desktop = { width: 1440, height: 900 }

const locales = { de: 'de-DE', en: 'en-GB' }

/** A fresh, empty profile that asks for `language`. */
export const openContext = async (browser: Browser, language: keyof typeof locales, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: locales[language], timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', viewport: phone, ...options })
  context.setDefaultTimeout(patience)
  return context
}
