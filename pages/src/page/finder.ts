import { finderContent } from '../finder/content.ts'
import { alternatesOf, wholePage } from '../frame/page.ts'
import { conversation, reach } from '../frame/way.ts'
import { html } from '../html.ts'
import type { Place } from '../site.ts'
import { crumbs } from './crumbs.ts'

/** The centres: as a list for everybody, and with questions that are answered in the browser alone. */
export const finderPage = (place: Place): string => {
  const { language, words, library } = place
  const { title, description } = words.pages.finder
  return wholePage(place, {
    title,
    description,
    path: '/finder/',
    alternates: alternatesOf(place.shown, '/finder/'),
    scripts: ['/finder.js'],
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place)}
        <h1>${title}</h1>
        ${finderContent(library.listings, { language, words: words.finder, chat: conversation(place) })}
        ${reach(place, null)}
      </main>`,
  })
}
