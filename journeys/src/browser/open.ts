import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from './chromium.ts'

const patience = 20_000

export interface Settings {
  /** Switches native X-Wing on where the packed Chromium keeps it behind a flag. Without it the page takes its fallback. */
  nativeSealing?: boolean
  /** Neither the just-in-time compiler nor WebAssembly, as in Lockdown Mode and at Tor Browser's safest level that still runs scripts. */
  withoutJit?: boolean
  /** Gives the browser a microphone that hears a beep, and a person who always allows it. */
  microphone?: boolean
  /** Where this browser finds the host and port named first: another port of this machine. */
  through?: { host: string; port: number }
  /** Goes through the SOCKS proxy at this port of 127.0.0.1, asks no other name server, and takes these origins as secure: as Tor Browser does with onion addresses. The packed Chromium does not. */
  onion?: { socks: number; origins: readonly string[] }
  /** Opens again what was open when the browser ended. */
  restore?: boolean
}

const environment = (extra: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  ...extra,
})

const throughTor = ({ socks, origins }: { socks: number; origins: readonly string[] }): string[] => [
  `--proxy-server=socks5://127.0.0.1:${socks}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  `--unsafely-treat-insecure-origin-as-secure=${origins.join(',')}`,
]

/** Never the package's own list of arguments: it switches the separation of origins off, and every test about it would pass falsely. */
const argumentsFor = ({ nativeSealing = false, withoutJit = false, microphone = false, restore = false, through, onion }: Settings): string[] => [
  '--no-sandbox',
  ...(nativeSealing ? ['--enable-features=WebCryptoPQC'] : []),
  ...(withoutJit ? ['--js-flags=--jitless'] : []),
  ...(microphone ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
  ...(restore ? ['--restore-last-session'] : []),
  ...(through ? [`--host-resolver-rules=MAP ${through.host} 127.0.0.1:${through.port}`] : []),
  ...(onion ? throughTor(onion) : []),
]

const launch = async (settings: Settings): Promise<LaunchOptions> => {
  const { path, env } = await findChromium()
  return { executablePath: path, env: environment(env), args: argumentsFor(settings) }
}

/** A browser process of its own. */
export const openBrowser = async (settings: Settings = {}): Promise<Browser> => chromium.launch(await launch(settings))

/** A Chromium that keeps its profile in `folder`, for looking at what a visit leaves on disk. */
export const openProfile = async (
  folder: string,
  { restore = false, ...options }: BrowserContextOptions & Pick<Settings, 'restore'> = {},
): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(folder, { ...(await launch({ restore })), ...options })
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
