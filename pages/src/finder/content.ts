import { type Language, localeOf } from '@zop/content'
import type { FinderWords } from '@zop/content/finder'
import { describeService, dialOf, helpText, hostOf, type Said, type Telling } from '@zop/referral'
import { type Listing, lands, type Service } from '@zop/wire'
import { type Html, html } from '../html.ts'
import { outlines } from './outlines.ts'

export interface FinderPage {
  readonly language: Language
  readonly words: FinderWords
  /** Where the conversation is: `/n/`, or that of the home of a copy. */
  readonly chat?: string
}

const line = ({ label, values }: Said): Html => {
  const told = values.map(({ text, language }, at) => html`${at > 0 && '\u00a0· '}${language ? html`<bdi lang="${language}">${text}</bdi>` : text}`)
  return label === '' ? html`<p>${told}</p>` : html`<p><b>${label}:</b> ${told}</p>`
}

const serviceOf = (service: Service, telling: Telling, { words }: FinderPage): Html => html`
  <p class="finder-help">${helpText(service, telling)}</p>
  ${service.description !== '' && html`<p lang="de" dir="ltr">${service.description}</p>`}
  ${service.phones.map(
    ({ number, description }) =>
      html`<p><a class="button plain" href="tel:${dialOf(number)}">${words.call}: <bdi dir="ltr">${number}</bdi></a>${description !== '' && html` <span lang="de">${description}</span>`}</p>`,
  )}
  ${describeService(service, telling).map(line)}`

const centreOf = (centre: Listing, services: readonly Service[], page: FinderPage): Html => {
  const telling = { words: page.words, locale: localeOf(page.language) }
  const { physical_address: address, website } = centre
  return html`<li class="finder-entry">
    <h4><bdi lang="de">${centre.name}</bdi></h4>
    ${services.map((service) => serviceOf(service, telling, page))}
    ${address && html`<p><b>${page.words.address}:</b> <bdi lang="de">${address.address_1}, ${address.postal_code} ${address.city}</bdi></p>`}
    ${website !== null && html`<p><a href="${website}" rel="noreferrer">${page.words.website}</a>: <bdi dir="ltr">${hostOf(website)}</bdi></p>`}
  </li>`
}

const there = (centre: Listing, extent: string): readonly Service[] =>
  centre.services.filter(({ status, service_areas }) => status === 'active' && service_areas.some((area) => area.extent === extent))

const section = (extent: 'DE' | (typeof lands)[number], listings: readonly Listing[], page: FinderPage): Html => {
  const entries = listings.flatMap((centre) => {
    const services = there(centre, extent)
    return services.length > 0 ? [centreOf(centre, services, page)] : []
  })
  const id = `land-${extent.toLowerCase()}`
  const name = extent === 'DE' ? page.words.wholeCountry : page.words.lands[extent]
  return html`
    <details id="${id}" tabindex="-1">
      <summary><h3 id="${id}-name">${name}</h3></summary>
      <section aria-labelledby="${id}-name">${entries.length > 0 ? html`<ul>${entries}</ul>` : html`<p>${page.words.noneHere}</p>`}</section>
    </details>`
}

const map = ({ words }: FinderPage): Html => html`
  <svg class="finder-map" viewBox="0 0 586 793" role="group" aria-label="${words.map}">
    ${lands.map((land) => html`<a href="#land-${land.toLowerCase()}" aria-label="${words.lands[land]}"><title>${words.lands[land]}</title><path d="${outlines[land]}"></path></a>`)}
  </svg>
  <p class="fine">${words.credit}</p>`

/**
 * What stands on the page of the finder: the place where `/finder.js` puts its questions, with the words it needs, and for everybody the map and the list by Land. It
 * holds nothing of whoever reads it.
 */
export const finderContent = (listings: readonly Listing[], page: FinderPage): Html => {
  const ordered = listings.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return html`
    <p class="lead">${page.words.lead}</p>
    ${listings.some(({ invented }) => invented) && html`<p class="note">${page.words.invented}</p>`}
    <div id="finder" data-chat="${page.chat ?? '/n/'}" data-language="${page.language}" data-locale="${localeOf(page.language)}" data-words="${JSON.stringify(page.words)}"></div>
    <section class="finder-lands" aria-labelledby="by-land">
      <h2 id="by-land">${page.words.byLand}</h2>
      ${map(page)}
      <ul class="finder-names">
        ${(['DE', ...lands] as const).map((extent) => html`<li><a href="#land-${extent.toLowerCase()}">${extent === 'DE' ? page.words.wholeCountry : page.words.lands[extent]}</a></li>`)}
      </ul>
      ${(['DE', ...lands] as const).map((extent) => section(extent, ordered, page))}
      <section aria-labelledby="joint">
        <h3 id="joint">${page.words.joint.name}</h3>
        <p>${page.words.joint.text}</p>
        <p class="needs-script"><a class="button" href="${page.chat ?? '/n/'}" data-language="${page.language}">${page.words.joint.chat}</a></p>
      </section>
    </section>`
}

/** What `/finder.js` looks through: `/data/centres.json`. */
export const centresJson = (listings: readonly Listing[]): string =>
  JSON.stringify({ version: 1, listings: listings.toSorted((one, other) => (one.id < other.id ? -1 : 1)) })
