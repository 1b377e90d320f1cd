import { draftLanguages, type Language, languageNames } from '@zop/content'
import type { FrontMatter, Medium } from '../document/front.ts'
import { alternatesOf, foreign, wholePage } from '../frame/page.ts'
import { sayDay, sentence } from '../frame/sentence.ts'
import { reach } from '../frame/way.ts'
import { type Html, html } from '../html.ts'
import type { Topic } from '../library.ts'
import { icon } from '../look/icon.ts'
import { doorOf, type Place, topicsFor } from '../site.ts'
import { hasCard } from './card.ts'
import { crumbs } from './crumbs.ts'
import { blocks, elsewhere, type Reading } from './render.ts'

/** What is said of the page before its text: that it is in another language, a draft, or should have been looked at again. */
const notes = ({ place, version }: Reading, front: FrontMatter): Html => {
  const { language, words, options } = place
  const { state } = words.pages
  const own = languageNames[version.language]
  return html`
    ${version.language !== language && html`<p class="note">${sentence(state.fallback, { language: html`<span lang="${version.language}">${own.name}</span>` })}</p>`}
    ${draftLanguages.includes(version.language) && !front.checked && html`<p class="fine">${state.draft}</p>`}
    ${front.reviewBy !== undefined && front.reviewBy < options.today && html`<p class="note care">${sentence(state.overdue, { date: sayDay(front.reviewBy, language) })}</p>`}`
}

/** A film in sign language, a text to listen to: where there is one. */
const media = (all: readonly Medium[], { words, ...place }: Place): Html | null => {
  if (all.length === 0) return null
  return html`<div class="media">${all.map(({ kind, url }) => {
    const said = words.pages.media[kind]
    if (!url.startsWith('/')) return html`<p>${elsewhere(url, said, words.pages.elsewhere, { ...place, words })}</p>`
    return kind === 'sign'
      ? html`<figure><figcaption>${said}</figcaption><video controls preload="none" src="${url}"></video></figure>`
      : html`<figure><figcaption>${said}</figcaption><audio controls preload="none" src="${url}"></audio></figure>`
  })}</div>`
}

const next = (topic: Topic, place: Place): Html | null => {
  const all = topicsFor(place, topic.audience)
  const following = topic.audience === 'everyone' ? undefined : all[all.indexOf(topic) + 1]
  if (!following) return null
  const { page, language } = following.in(place.language)
  return html`<p class="next"><a class="quiet" href="/${place.language}/${following.name}/">${icon('next')}<span>${place.words.pages.next}: <b${foreign(language, place.language)}>${page.front.heading ?? page.front.title}</b></span></a></p>`
}

/** Sources are German where the translation names none of its own. */
const sources = (topic: Topic, { place, version }: Reading): Html | null => {
  const own = version.page.front.sources
  const all = own ?? topic.master.front.sources ?? []
  const written: Language = own && version.language !== 'de-simple' ? version.language : 'de'
  const { pages } = place.words
  if (all.length === 0) return null
  const isSame = written === place.language || (written === 'de' && place.language === 'de-simple')
  return html`
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">${pages.sources.heading}</h2>
      <ul>${all.map(
        ({ title, url, seen }) =>
          html`<li>${elsewhere(url, html`<span${isSame ? null : foreign(written, place.language)}>${title}</span>`, pages.elsewhere, place)}${seen !== undefined && html` <span class="fine">(${sentence(pages.sources.seen, { date: sayDay(seen, place.language) })})</span>`}</li>`,
      )}</ul>
    </section>`
}

const standing = (front: FrontMatter, { language, words }: Place): Html => {
  const { state } = words.pages
  return html`
    <section class="standing" aria-labelledby="standing">
      <h2 id="standing">${state.heading}</h2>
      <p>${front.reviewed !== undefined && html`${sentence(state.reviewed, { date: sayDay(front.reviewed, language) })} `}${front.checked ? state.checked : state.unchecked}</p>
      ${front.reviewBy !== undefined && html`<p>${sentence(state.again, { date: sayDay(front.reviewBy, language) })}</p>`}
    </section>`
}

/** A translation says of itself what its master says, where it says nothing else; whether it was checked is its own. */
const frontOf = (topic: Topic, { page }: Reading['version']): FrontMatter => ({ ...topic.master.front, checked: false, ...page.front })

/** In which languages a page is written, and not only shown in another. */
export const writtenIn = (topic: Topic, { shown }: Place): readonly Language[] => shown.filter((language) => topic.in(language).language === language)

/** An information page. Where its text is in another language than its frame it stays out of search engines. */
export const informationPage = (topic: Topic, place: Place, version = topic.in(place.language)): string => {
  const { language, words } = place
  const door = doorOf(topic.audience)
  const asking = door && door.name !== 'me' ? door.audience : null
  const front = frontOf(topic, version)
  const reading: Reading = { place, version, asking, warns: topic.audience === 'person' || front.safety === true }
  const isWritten = version.language === language
  return wholePage(place, {
    title: front.title,
    description: isWritten ? front.description : null,
    path: `/${topic.name}/`,
    alternates: isWritten ? alternatesOf(writtenIn(topic, place), `/${topic.name}/`) : [],
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place, door)}
        <article>
          <h1${foreign(version.language, language)}>${version.page.front.heading ?? version.page.front.title}</h1>
          ${notes(reading, front)}
          ${media(version.page.front.media ?? [], place)}
          <div${foreign(version.language, language)}>${blocks(version.page.body.blocks, reading)}</div>
        </article>
        ${hasCard(topic) && html`<p class="to-card"><a class="quiet" href="/${language}/${topic.name}/card/">${icon('card')}${words.pages.card.link}</a></p>`}
        ${next(topic, place)}
        ${reach(place, asking)}
        ${sources(topic, reading)}
        ${standing(front, place)}
      </main>`,
  })
}
