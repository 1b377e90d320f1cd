import { alternatesOf, foreign, wholePage } from '../frame/page.ts'
import { reach } from '../frame/way.ts'
import { type Html, html } from '../html.ts'
import type { Topic } from '../library.ts'
import { type Door, type Place, topicsFor } from '../site.ts'
import { crumbs } from './crumbs.ts'

/** Pages by their titles, each with what stands in it. */
export const topicList = (topics: readonly Topic[], place: Place): Html => html`
  <ul class="topics">${topics.map((topic) => {
    const { page, language } = topic.in(place.language)
    const { title, heading, description } = page.front
    return html`<li${foreign(language, place.language)}><a href="/${place.language}/${topic.name}/"><b>${heading ?? title}</b></a><p class="soft">${description}</p></li>`
  })}</ul>`

/** What lies behind one of the three doors: a short path, in the order in which it is read. */
export const doorPage = (door: Door, place: Place): string => {
  const { title, heading, text } = place.words.pages.doors[door.name]
  return wholePage(place, {
    title,
    description: text,
    path: `/${door.name}/`,
    alternates: alternatesOf(place.shown, `/${door.name}/`),
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place)}
        <h1>${heading}</h1>
        <p class="lead">${text}</p>
        ${topicList(topicsFor(place, door.audience), place)}
        ${reach(place, door.audience === 'person' ? null : door.audience)}
      </main>`,
  })
}
