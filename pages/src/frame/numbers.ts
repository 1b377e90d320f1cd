import type { Language } from '@zop/content'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'

/** A number that a person can call, with what it is, whom it answers, and where we know it from. */
export interface CallNumber {
  /** Digits as they are dialled in Germany, for `tel:`. */
  readonly dial: string
  /** As it is read. */
  readonly shown: string
  readonly texts: Readonly<
    Record<Language, { readonly name: string; readonly what: string; readonly hours: string; readonly languages: string; readonly cost: string }>
  >
}

/** A number to be called, the same way round in every script. */
export const call = ({ dial, shown }: Pick<CallNumber, 'dial' | 'shown'>): Html =>
  html`<a class="call" href="tel:${dial}">${icon('phone')}<bdi dir="ltr">${shown}</bdi></a>`

/** The numbers a person can call instead, as a list that is read well aloud. */
export const numbersList = (language: Language, numbers: readonly CallNumber[]): Html => html`
  <ul class="numbers" lang="${language}">${numbers.map((number) => {
    const { name, what, hours, languages, cost } = number.texts[language]
    return html`<li>${call(number)}<div><b>${name}</b> <p>${what}</p> <p class="soft">${hours}\u00a0· ${languages}\u00a0· ${cost}</p></div></li>`
  })}</ul>`
