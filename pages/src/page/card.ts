import type { Language } from '@zop/content'
import { piecesOf } from '../document/atom.ts'
import { master } from '../document/read.ts'
import { foreign, wholePage } from '../frame/page.ts'
import { html } from '../html.ts'
import type { Topic, Version } from '../library.ts'
import { doorOf, type Place } from '../site.ts'
import { crumbs } from './crumbs.ts'
import { text } from './text.ts'

/** Whether a page has a card: its master decides, so that every language leads to one. */
export const hasCard = (topic: Topic): boolean => (topic.master.front.card?.length ?? 0) > 0

/** The version with a card of its own; that of the master where a translation has none. */
const versionWithCard = (topic: Topic, language: Language): Version => {
  const version = topic.in(language)
  return (version.page.front.card?.length ?? 0) > 0 ? version : topic.in(master)
}

/** A line whose number was withdrawn is no help in a wallet. */
const callsOnlyKnown = (line: string, { library }: Place): boolean =>
  piecesOf(line).every((piece) => piece.kind !== 'number' || library.numbers.some(({ name }) => name === piece.name))

/** The short lines of a page on a card of A6 for the wallet, which is all that is printed. It names no topic and no sender. */
export const cardPage = (topic: Topic, place: Place): string => {
  const version = versionWithCard(topic, place.language)
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
        <p class="note care unprinted">${card.warning}</p>
        <ul class="wallet"${foreign(version.language, place.language)}>${lines.filter((line) => callsOnlyKnown(line, place)).map((line) => html`<li>${text(line, { place, version })}</li>`)}</ul>
        <p class="unprinted"><a class="quiet" href="/${place.language}/${topic.name}/">${card.back}</a></p>
      </main>`,
  })
}
