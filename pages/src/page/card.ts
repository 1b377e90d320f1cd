import { foreign, wholePage } from '../frame/page.ts'
import { html } from '../html.ts'
import type { Topic } from '../library.ts'
import { icon } from '../look/icon.ts'
import { doorOf, type Place } from '../site.ts'
import { crumbs } from './crumbs.ts'
import { text } from './render.ts'

/** Whether a page has a card in this language. */
export const hasCard = (topic: Topic, { language }: Place): boolean => (topic.in(language).page.front.card?.length ?? 0) > 0

/** The short lines of a page on a card of A6 for the wallet, which is all that is printed. It names no topic and no sender. */
export const cardPage = (topic: Topic, place: Place): string => {
  const version = topic.in(place.language)
  const { card } = place.words.pages
  const lines = version.page.front.card ?? []
  return wholePage(place, {
    title: card.title,
    description: null,
    path: `/${topic.name}/card/`,
    alternates: [],
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place, doorOf(topic.audience))}
        <h1>${card.title}</h1>
        <p class="unprinted">${card.text}</p>
        <p class="note unprinted">${card.warning}</p>
        <ul class="wallet"${foreign(version.language, place.language)}>${lines.map((line) => html`<li>${text(line, { place, version })}</li>`)}</ul>
        <p class="unprinted"><a class="quiet" href="/${place.language}/${topic.name}/">${icon('next')}${card.back}</a></p>
      </main>`,
  })
}
