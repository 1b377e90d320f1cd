import { languageNames } from '@zop/content'
import { bar, demo } from '../frame/bar.ts'
import { frame } from '../frame/frame.ts'
import { alternatesOf } from '../frame/page.ts'
import { html } from '../html.ts'
import { icon } from '../look/icon.ts'
import { placeOf, type Site } from '../site.ts'

/** A page of all languages: the language of its frame is the first one. */
const framed = (site: Site) => {
  const places = site.shown.map((language) => placeOf(site, language))
  const first = placeOf(site, site.shown[0] ?? 'de')
  const { demo: isDemo, exit } = site.options
  return {
    places,
    first,
    above: isDemo && demo(places.map(({ language, words }) => ({ language, text: words.site.demo }))),
    below: bar(first.language, first.words.site.bar, exit),
    common: { language: first.language, styles: ['/page.css'], scripts: ['/page.js'] },
  }
}

/** Where everybody comes in who names no language. */
export const choosePage = (site: Site): string => {
  const { places, first, above, below, common } = framed(site)
  const { title } = first.words.site.choose
  return frame({
    ...common,
    title,
    description: first.words.site.description,
    alternates: alternatesOf(site.shown, '/').map((other) => (other.language === 'x-default' ? { ...other, path: '/' } : other)),
    body: html`
      ${above}
      <main class="choose">
        <h1>${[...new Map(places.map((place) => [place.words.site.choose.heading, place])).values()].map(
          ({ language, words }) => html`<span lang="${language}" dir="${languageNames[language].dir}">${words.site.choose.heading}</span>`,
        )}</h1>
        <nav>${places.map(
          ({ language }) =>
            html`<a class="button" href="/${language}/" hreflang="${language}" lang="${language}" dir="${languageNames[language].dir}">${icon('globe')}${languageNames[language].name}</a>`,
        )}</nav>
      </main>
      ${below}`,
  })
}

/** What is said where nothing is. */
export const lostPage = (site: Site): string => {
  const { places, first, above, below, common } = framed(site)
  return frame({
    ...common,
    title: first.words.site.lost.title,
    description: null,
    body: html`
      ${above}
      <main class="choose">${places.map(({ language, words }) => {
        const { lost } = words.site
        return html`
          <section lang="${language}" dir="${languageNames[language].dir}">
            ${language === first.language ? html`<h1>${lost.heading}</h1>` : html`<h2>${lost.heading}</h2>`}
            <p>${lost.text}</p>
            <p><a class="quiet" href="/${language}/">${lost.home}</a></p>
          </section>`
      })}</main>
      ${below}`,
  })
}
