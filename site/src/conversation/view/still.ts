import type { Language, OwnName } from '@zop/content'

let numbers: readonly HTMLElement[] = []
let named: readonly HTMLElement[] = []

/** Keeps what stands in the page before its script has come, so that the script need not bring it again: phone numbers, and every language by its own name. */
export const keepStill = (page: Element): void => {
  numbers = [...page.querySelectorAll<HTMLElement>('.numbers')]
  named = [...page.querySelectorAll<HTMLElement>('.languages a')]
}

const of = (all: readonly HTMLElement[], language: string): HTMLElement | undefined => all.find(({ lang }) => lang === language)

/** In the order of the page, without those that are hidden; each says its name, and which way it is written. */
export const namedLanguages = (hidden: readonly string[]) =>
  named.filter(({ lang }) => !hidden.includes(lang)).map(({ lang, dir, textContent }) => ({ lang, dir: dir as OwnName['dir'], name: textContent }))

export const directionOf = (language: Language): string => of(named, language)?.dir ?? ''

/** The list in this language, where it stands in the page. */
export const numbersIn = (language: Language): HTMLElement | undefined => of(numbers, language)
