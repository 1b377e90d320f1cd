import type { Language } from '@zop/content'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'

/** Where the exit leads, per language; English for one that has none. */
export type Exits = Readonly<Record<string, string>>

/** That of a language, English for one that has none. */
export const exitOf = (exits: Exits, language: Language): string => exits[language] ?? exits['en'] ?? Object.values(exits)[0] ?? '/'

/** The bar at the foot: help in danger, and the way out, which works as a plain link where there is no script. */
export const bar = (language: Language, words: { readonly danger: string; readonly exit: string }, exits: Exits): Html => html`
  <footer class="bar">
    <span class="danger">${words.danger} <a class="call" href="tel:110"><bdi>110</bdi></a></span>
    <a class="exit" href="${exitOf(exits, language)}" rel="noreferrer">${icon('leave')}${words.exit}</a>
  </footer>`

/** Says on every page of a demo that nobody real answers here, in each language by itself. */
export const demo = (texts: readonly { readonly language: Language; readonly text: string }[]): Html => html`
  <aside class="demo">${texts.map(({ language, text }) => html`<p lang="${language}">${text}</p>`)}</aside>`
