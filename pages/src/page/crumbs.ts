import { type Html, html } from '../html.ts'
import type { Door, Place } from '../site.ts'

/** Where a page lies: below the first one, and behind which door. */
export const crumbs = ({ language, words }: Place, door: Door | null = null): Html => html`
  <nav class="path" aria-label="${words.pages.path}">
    <ol>
      <li><a class="quiet" href="/${language}/">${words.pages.start}</a></li>
      ${door && html`<li><a class="quiet" href="/${language}/${door.name}/">${words.pages.doors[door.name].title}</a></li>`}
    </ol>
  </nav>`
