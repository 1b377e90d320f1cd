import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page } from 'playwright-core'

/** Puts what payloads call into every page and frame of this browser, and listens for what a policy reports. */
export const setTrap = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const sprung: string[] = []
    Object.assign(window, { sprung, hit: () => void sprung.push(`ran in ${location.href}`) })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      sprung.push(`reported ${violatedDirective}: ${blockedURI} ${sample}`)
    })
  })

/** What one page has done that no text may make it do: run, ask, navigate, open, or become an element. */
export const watchTrap = (page: Page) => {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => seen.push(`opened ${popup.url()}`))
  page.on('console', (message) => message.text().includes('zz-hit') && seen.push(`said ${message.text()}`))
  page.on('request', (request) => /zz-hit|\/x$/.test(request.url()) && seen.push(`asked for ${request.url()}`))
  page.on('framenavigated', (frame) => /zz-hit|^javascript:|^data:/.test(frame.url()) && seen.push(`went to ${frame.url()}`))
  return async (): Promise<readonly string[]> => {
    for (const frame of page.frames()) {
      const found = await frame.evaluate(() => [
        ...((Reflect.get(window, 'sprung') as string[] | undefined) ?? []),
        ...Array.from(document.querySelectorAll('zz-hit, [zz-hit], .zz-hit, #zz-hit, [onerror], [onload], marquee'), ({ outerHTML }) => `made ${outerHTML}`),
        ...('zz' in {} ? ['every object has zz'] : []),
      ])
      seen.push(...found)
    }
    return seen
  }
}

/** Every payload stands in this place letter by letter. */
export const assertShown = async (place: Locator, wanted: readonly string[]): Promise<void> => {
  const shown = (await place.allTextContents()).join('\n')
  const missing = wanted.filter((one) => !shown.includes(one.trim()))
  assert.deepEqual(missing, [])
}
