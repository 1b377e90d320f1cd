import { numbersList } from '../frame/numbers.ts'
import { alternatesOf, wholePage } from '../frame/page.ts'
import { sayDay, sentence } from '../frame/sentence.ts'
import { reach } from '../frame/way.ts'
import { type Html, html } from '../html.ts'
import type { Place } from '../site.ts'
import { crumbs } from './crumbs.ts'

/** Since when the oldest of the numbers has not been looked at. */
export const unchecked = ({ library, language, words }: Place): Html | null => {
  const oldest = library.numbers.map(({ reviewed }) => reviewed).toSorted()[0]
  return oldest === undefined ? null : html`<p class="fine">${sentence(words.site.phone.unchecked, { date: sayDay(oldest, language) })}</p>`
}

/** All numbers to call. */
export const numbersPage = (place: Place): string => {
  const { numbers } = place.words.pages
  return wholePage(place, {
    title: numbers.title,
    description: numbers.description,
    path: '/numbers/',
    alternates: alternatesOf(place.shown, '/numbers/'),
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place)}
        <h1>${numbers.title}</h1>
        <p>${place.words.site.phone.lead}</p>
        ${numbersList(place.language, place.library.numbers)}
        ${unchecked(place)}
        ${reach(place, null)}
      </main>`,
  })
}
