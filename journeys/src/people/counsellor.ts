import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Colleague, House } from '../house/house.ts'
import { troublesOf } from './troubles.ts'
import { type Language, words } from './words.ts'

/** A colleague at a desk: what they can do and see. */
export class Counsellor {
  readonly page: Page
  readonly troubles: readonly string[]
  readonly #language: Language
  readonly #says: (typeof words)[Language]

  constructor(page: Page, language: Language) {
    this.page = page
    this.troubles = troublesOf(page)
    this.#language = language
    this.#says = words[language]
  }

  static async at(context: BrowserContext, language: Language): Promise<Counsellor> {
    return new Counsellor(await context.newPage(), language)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: this.#says.answer })
  }

  get log(): Locator {
    return this.page.getByRole('log')
  }

  get waiting(): Locator {
    return this.page.getByRole('region', { name: this.#says.waiting })
  }

  get mine(): Locator {
    return this.page.getByRole('region', { name: this.#says.mine })
  }

  /** Signs in with the printed code, as only a demo allows. */
  async signsIn(house: House, colleague: Colleague): Promise<void> {
    await this.page.goto(`${house.desk}/`)
    // A desk speaks German until somebody asks for something else.
    if (this.#language === 'en') await this.button('English').click()
    await this.typesCode(colleague.recoveryCode)
    await this.button(this.#says.account).waitFor()
  }

  async typesCode(code: string): Promise<void> {
    await this.button(this.#says.withCode).click()
    await this.page.getByRole('textbox', { name: this.#says.code }).fill(code)
    await this.button(this.#says.signIn).click()
  }

  async enrolsPasskey(): Promise<void> {
    await this.button(this.#says.account).click()
    await this.button(this.#says.addPasskey).click()
    await this.button(this.#says.makePasskey).click()
    await this.page.getByText(this.#says.passkeyMade).waitFor()
  }

  async signsOut(): Promise<void> {
    await this.button(this.#says.account).click()
    await this.button(this.#says.signOut).click()
    await this.button(this.#says.withPasskey).waitFor()
  }

  /** The authenticator says yes; what then opens depends on what it can. */
  async touchesPasskey(): Promise<void> {
    await this.button(this.#says.withPasskey).click()
  }

  async signsInWithPasskey(): Promise<void> {
    await this.touchesPasskey()
    await this.button(this.#says.account).waitFor()
  }

  /** E2: the passkey was right but has no PRF. */
  async unlocksWith(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.#says.code }).fill(code)
    await this.button(this.#says.unlock).click()
    await this.button(this.#says.account).waitFor()
  }

  async beginsDuty(): Promise<void> {
    await this.button(this.#says.duty).click()
    await this.button(this.#says.onDuty).waitFor()
  }

  get #take(): Locator {
    return this.waiting.getByRole('button', { name: this.#says.take, exact: true }).first()
  }

  async seesWaiting(): Promise<void> {
    await this.#take.waitFor()
  }

  async seesNobodyWaiting(): Promise<void> {
    await this.#take.waitFor({ state: 'detached' })
  }

  async clicksTake(): Promise<void> {
    await this.#take.click()
  }

  /** Takes the chat that has waited longest, and has it open. */
  async takes(): Promise<void> {
    await this.clicksTake()
    await this.box.waitFor()
  }

  async answers(text: string): Promise<void> {
    await this.box.fill(text)
    await this.sends()
    const { sent, arrivedAtDesk } = this.#says
    await this.entry(text)
      .getByText(sent, { exact: true })
      .or(this.entry(text).getByText(arrivedAtDesk, { exact: true }))
      .waitFor()
  }

  /** Sends what stands in the box, and sees the box empty. */
  async sends(): Promise<void> {
    await this.button(this.#says.send).click()
    await this.page.waitForFunction((box) => box instanceof HTMLTextAreaElement && box.value === '', await this.box.elementHandle())
  }

  entry(text: string): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text })
  }

  async reads(text: string): Promise<void> {
    await this.entry(text).waitFor()
  }

  async seesArrived(text: string): Promise<void> {
    await this.entry(text).getByText(this.#says.arrivedAtDesk, { exact: true }).waitFor()
  }

  async ends(): Promise<void> {
    await this.button(this.#says.end).click()
    await this.button(this.#says.endSure).click()
    await this.seesOver()
  }

  async seesOver(): Promise<void> {
    await this.page.getByText(this.#says.overForDesk).waitFor()
  }
}
