import { setTimeout } from 'node:timers/promises'
import type { openBrowser } from '@zop/journeys'

export type Browser = Awaited<ReturnType<typeof openBrowser>>
type Session = Awaited<ReturnType<Browser['newBrowserCDPSession']>>

/** Milliseconds. */
const patience = 30_000
const betweenLooks = 20

interface Evaluated<T> {
  readonly result: { readonly value: T; readonly objectId: string }
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
}

/**
 * A page to which nobody listens. Playwright's pages have DevTools' network domain on, which copies every body into the page's and the browser's memory, as no person's
 * browser does. This one lies in a profile that Playwright does not know; code runs in it, and that is all.
 */
export class QuietPage {
  readonly #session: Session
  readonly #id: string
  #asked = 0

  private constructor(session: Session, id: string) {
    this.#session = session
    this.#id = id
  }

  static async open(browser: Browser, url: string): Promise<QuietPage> {
    const session = await browser.newBrowserCDPSession()
    const { browserContextId } = await session.send('Target.createBrowserContext')
    const { targetId } = await session.send('Target.createTarget', { url, browserContextId, width: 1280, height: 800 })
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
    return new QuietPage(session, sessionId)
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#asked
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
      const said = JSON.parse(message) as { id?: number; result: T; error?: { message: string } }
      if (sessionId !== this.#id || said.id !== id) return
      this.#session.off('Target.receivedMessageFromTarget', hear)
      if (said.error) reject(new Error(`${method}: ${said.error.message}`))
      else resolve(said.result)
    }
    this.#session.on('Target.receivedMessageFromTarget', hear)
    await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#id, message: JSON.stringify({ id, method, params }) })
    return promise
  }

  /** What `code` gives in the page. */
  async run<T, A extends readonly unknown[]>(code: (...given: A) => T | Promise<T>, ...given: A): Promise<T> {
    const expression = `(${code})(...${JSON.stringify(given)})`
    const { result, exceptionDetails } = await this.send<Evaluated<T>>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  }

  press(text: string, selector = 'button'): Promise<void> {
    return this.#meet('press', selector, text)
  }

  see(text: string, selector = 'body *'): Promise<void> {
    return this.#meet('see', selector, text)
  }

  async type(label: string, text: string): Promise<void> {
    await this.#meet('focus', 'input, textarea', label)
    await this.send('Input.insertText', { text })
  }

  /** Picks a file of this machine, as a file dialog does. */
  async choose(path: string): Promise<void> {
    const { result } = await this.send<Evaluated<unknown>>('Runtime.evaluate', { expression: "document.querySelector('input[type=file]')" })
    await this.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId })
  }

  /** Waits for the last of these elements whose text or label begins so. */
  async #meet(doing: 'see' | 'press' | 'focus', selector: string, text: string): Promise<void> {
    const find = (doing: string, selector: string, text: string): boolean => {
      const said = (one: HTMLElement) => [one.textContent, one.getAttribute('aria-label'), (one as HTMLInputElement).labels?.[0]?.textContent]
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => !(one as HTMLButtonElement).disabled)
      const found = all.findLast((one) => said(one).some((words) => words?.trim().startsWith(text)))
      if (doing === 'press') found?.click()
      if (doing === 'focus') found?.focus()
      return found !== undefined
    }
    for (const until = performance.now() + patience; !(await this.run(find, doing, selector, text)); await setTimeout(betweenLooks)) {
      if (performance.now() > until) throw new Error(`no ${selector} with ${text} in: ${await this.run(() => document.body.textContent)}`)
    }
  }
}
