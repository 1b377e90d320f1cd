import { type Language, languageNames } from '@zop/content'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import { type Place, topicsFor } from '../site.ts'
import { bar, demo } from './bar.ts'
import { type Alternate, frame } from './frame.ts'

/** A page of one language inside everything that all of them have. */
export interface Page {
  readonly title: string
  /** Null keeps the page out of search engines. */
  readonly description: string | null
  /** The address without its language: `/rights/`, `/`. */
  readonly path: string
  /** In which languages it is written, for search engines; none where nothing is said of it. */
  readonly alternates: readonly Alternate[]
  readonly scripts?: readonly string[]
  readonly head?: Html
  readonly main: Html
  /** What stands after the page without being seen. */
  readonly after?: Html
}

/** The same page in all languages, each by its own name. */
const menu = ({ shown, language, words }: Place, path: string): Html => html`
  <details class="languages">
    <summary class="quiet">${icon('globe')}<span class="unseen">${words.site.language}: </span>${languageNames[language].name}</summary>
    <nav aria-label="${words.site.language}">
      <ul>${shown.map(
        (other) =>
          html`<li><a class="quiet" href="/${other}${path}" hreflang="${other}" lang="${other}" dir="${languageNames[other].dir}"${other === language && html` aria-current="true"`}>${languageNames[other].name}</a></li>`,
      )}</ul>
    </nav>
  </details>`

/** What every page must lead to: search, imprint, privacy, accessibility. */
const foot = (place: Place): Html => {
  const { language, words } = place
  const about = topicsFor(place, 'everyone').map((topic) => {
    const { page, language: own } = topic.in(language)
    return html`<li><a class="quiet" href="/${language}/${topic.name}/"${foreign(own, language)}>${page.front.title}</a></li>`
  })
  return html`
    <nav class="foot" aria-label="${words.pages.foot}">
      <ul>
        <li><a class="quiet" href="/${language}/search/">${words.pages.search.title}</a></li>
        <li><a class="quiet" href="/${language}/finder/">${words.pages.finder.title}</a></li>
        ${about}
      </ul>
    </nav>`
}

/** Marks a piece that is in another language than what stands around it. */
export const foreign = (own: Language, around: Language): Html | null => (own === around ? null : html` lang="${own}" dir="${languageNames[own].dir}"`)

/** All languages that write this page, and `x-default` for whoever reads none of them: English, or else German. */
export const alternatesOf = (written: readonly Language[], path: string): readonly Alternate[] => {
  const other = written.includes('en') ? 'en' : written[0]
  const all = written.map((language) => ({ language, path: `/${language}${path}` }))
  return other === undefined ? [] : [...all, { language: 'x-default', path: `/${other}${path}` }]
}

export const wholePage = (place: Place, { title, description, path, alternates, scripts = [], head, main, after }: Page): string => {
  const { language, words, options } = place
  return frame({
    language,
    title,
    description,
    alternates,
    styles: ['/page.css'],
    scripts: ['/page.js', ...scripts],
    ...(head === undefined ? {} : { head }),
    body: html`
      <a class="skip" href="#content">${words.site.skip}</a>
      ${options.demo && demo([{ language, text: words.site.demo }])}
      <header class="head">
        ${path === '/' ? html`<b>${words.site.header}</b>` : html`<a class="quiet" href="/${language}/"><b>${words.site.header}</b></a>`}
        ${menu(place, path)}
      </header>
      ${main}
      ${foot(place)}
      ${bar(language, words.site.bar, options.exit)}
      ${after}`,
  })
}
