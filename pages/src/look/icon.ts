import { type Html, html, markup } from '../html.ts'
import { drawings } from './drawings.ts'

/** The drawings that the pages use; each stands beside a word. */
export type IconName = keyof typeof drawings

/** Shows a drawing of the page's sprite. */
export const icon = (name: IconName): Html => html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}"></use></svg>`

/** The icons of a page, drawn once. */
export const sprite = (names: readonly IconName[]): Html =>
  html`<svg class="sprite" aria-hidden="true" width="0" height="0">${names.map((name) => html`<symbol id="icon-${name}" viewBox="0 0 24 24">${markup(drawings[name])}</symbol>`)}</svg>`

/** Which icons a body shows, so that a page draws those and no others. */
export const iconsIn = (body: Html): readonly IconName[] => {
  const shown = new Set(Array.from(body.toString().matchAll(/href="#icon-(\w+)"/g), ([, name]) => name))
  return (Object.keys(drawings) as IconName[]).filter((name) => shown.has(name))
}
