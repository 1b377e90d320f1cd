import { alternatesOf, wholePage } from '../frame/page.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import { doors, type Place, topicsFor } from '../site.ts'
import { crumbs } from './crumbs.ts'
import { topicList } from './door.ts'

/** All pages, door by door. Without a script this is the search. */
const everything = (place: Place): Html => {
  const { pages } = place.words
  return html`
    <section class="all" aria-labelledby="all">
      <h2 id="all">${pages.search.all}</h2>
      ${doors.map((door) => html`<h3>${pages.doors[door.name].title}</h3>${topicList(topicsFor(place, door.audience), place)}`)}
      <h3>${pages.search.about}</h3>
      ${topicList(topicsFor(place, 'everyone'), place)}
    </section>`
}

/** What is typed stays on the page: the box has no name and belongs to no form. */
export const searchPage = (place: Place): string => {
  const { language, words } = place
  const { title, description, label, private: alone, found, none, failed } = words.pages.search
  return wholePage(place, {
    title,
    description,
    path: '/search/',
    alternates: alternatesOf(place.shown, '/search/'),
    scripts: ['/search.js'],
    main: html`
      <main id="content" class="text" tabindex="-1">
        ${crumbs(place)}
        <h1>${title}</h1>
        <div id="search" class="needs-script" data-index="/data/search-${language}.json" data-words="${JSON.stringify({ found, none, failed })}">
          <label for="sought">${icon('search')}${label}</label>
          <input id="sought" type="search" maxlength="100" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" writingsuggestions="false" enterkeyhint="search" aria-describedby="alone" aria-controls="hits">
          <p id="alone" class="fine">${alone}</p>
          <p id="count" role="status"></p>
          <ol id="hits" class="topics"></ol>
        </div>
        ${everything(place)}
      </main>`,
  })
}
