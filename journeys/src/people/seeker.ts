import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { House } from '../house/house.ts'
import { troublesOf } from './troubles.ts'
import { type Language, words } from './words.ts'

/** Somebody who seeks help, at their own browser: what they can do and see. */
export class Seeker {
  readonly page: Page
  readonly troubles: readonly string[]
  readonly language: Language
  readonly #says: (typeof words)[Language]

  constructor(page: Page, language: Language) {
    this.page = page
    this.troubles = troublesOf(page)
    this.language = language
    this.#says = words[language]
  }

  /** A fresh page in this browser, not yet anywhere. */
  static async at(context: BrowserContext, language: Language): Promise<Seeker> {
    return new Seeker(await context.newPage(), language)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: this.#says.message })
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  /** From the first page to the empty text box: two clicks. */
  async begins(house: Pick<House, 'site'>): Promise<void> {
    await this.page.goto(`${house.site}/`)
    await this.page.getByRole('link', { name: this.#says.begin, exact: true }).click()
    await this.agrees()
  }

  /** Reads the four lines and goes on. */
  async agrees(): Promise<void> {
    await this.button(this.#says.agree).click()
    await this.box.waitFor()
  }

  /** Sends a text and sees it in the log as sent. */
  async writes(text: string): Promise<void> {
    await this.box.fill(text)
    await this.sends()
    await this.seesSent(text)
  }

  /** Sends what stands in the box, and sees the box empty. */
  async sends(): Promise<void> {
    await this.button(this.#says.send).click()
    await this.page.waitForFunction((box) => box instanceof HTMLTextAreaElement && box.value === '', await this.box.elementHandle())
  }

  /** The relay has acknowledged it; maybe the other side has it already. */
  async seesSent(text: string): Promise<void> {
    const { sent, arrived } = this.#says
    await this.entry(text)
      .getByText(sent, { exact: true })
      .or(this.entry(text).getByText(arrived, { exact: true }))
      .waitFor()
  }

  async seesLost(): Promise<void> {
    await this.page.getByText(this.#says.lost).waitFor()
  }

  entry(text: string): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text })
  }

  /** Waits until a text stands in the log. */
  async reads(text: string): Promise<void> {
    await this.entry(text).waitFor()
  }

  /** Sees who came, and that the browser has checked them. */
  async seesTaken(name: string): Promise<void> {
    await this.page.getByText(this.#says.taken(name)).waitFor()
    await this.page.getByLabel(this.#says.readers).getByText(name, { exact: true }).waitFor()
  }

  /** Opens the little list under the strip: what is kept, and what can be done about it. */
  async opensStrip(): Promise<void> {
    const details = this.page.getByLabel(this.#says.readers).locator('details')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  async seesArrived(text: string): Promise<void> {
    await this.entry(text).getByText(this.#says.arrived, { exact: true }).waitFor()
  }

  /** The whole browser is gone, as when a phone is switched off. */
  async closesBrowser(): Promise<void> {
    await this.page.context().browser()?.close()
  }

  async ends(): Promise<void> {
    await this.button(this.#says.end).click()
    await this.button(this.#says.endSure).click()
    await this.page.getByText(this.#says.over).waitFor()
  }

  async seesOver(): Promise<void> {
    await this.page.getByText(this.#says.overByOthers).waitFor()
  }
}
