import type { ContentDocument, DocumentFault, SiteOptions } from '@zop/wire'
import { mostFaults } from './fault.ts'
import { centresJson } from './finder/content.ts'
import { load } from './library.ts'
import { cardPage, hasCard } from './page/card.ts'
import { choosePage, lostPage } from './page/choose.ts'
import { doorPage } from './page/door.ts'
import { finderPage } from './page/finder.ts'
import { firstPage } from './page/first.ts'
import { searchIndex } from './page/index-of.ts'
import { informationPage, writtenIn } from './page/information.ts'
import { numbersPage } from './page/numbers.ts'
import { robots, sitemap } from './page/robots.ts'
import { searchPage } from './page/search.ts'
import { doors, type Place, placeOf, type Site, siteOf } from './site.ts'

export interface SiteFile {
  readonly path: string
  readonly text: string
}

export type Built = { readonly kind: 'made'; readonly files: readonly SiteFile[] } | { readonly kind: 'unfit'; readonly faults: readonly DocumentFault[] }

interface Job {
  readonly path: string
  readonly make: () => string
}

const jobsOf = (place: Place): readonly Job[] => {
  const { language, library } = place
  const at = (name: string, make: () => string): Job => ({ path: `/${language}/${name}index.html`, make })
  return [
    at('', () => firstPage(place)),
    ...doors.map((door) => at(`${door.name}/`, () => doorPage(door, place))),
    at('numbers/', () => numbersPage(place)),
    at('finder/', () => finderPage(place)),
    at('search/', () => searchPage(place)),
    ...library.topics.map((topic) => at(`${topic.name}/`, () => informationPage(topic, place))),
    ...library.topics.filter(hasCard).map((topic) => at(`${topic.name}/card/`, () => cardPage(topic, place))),
    { path: `/data/search-${language}.json`, make: () => searchIndex(place) },
  ]
}

/** The pages that search engines may show, language by language. */
const indexed = (site: Site): readonly string[] => {
  const names = ['', ...doors.map(({ name }) => `${name}/`), 'numbers/', 'search/', 'finder/']
  return site.shown.flatMap((language) => {
    const place = placeOf(site, language)
    const written = site.library.topics.filter((topic) => writtenIn(topic, place).includes(language)).map(({ name }) => `${name}/`)
    return [...names, ...written].map((name) => `/${language}/${name}`)
  })
}

const allJobs = (site: Site): readonly Job[] => {
  const { origin } = site.options
  return [
    { path: '/index.html', make: () => choosePage(site) },
    { path: '/404.html', make: () => lostPage(site) },
    ...site.shown.flatMap((language) => jobsOf(placeOf(site, language))),
    { path: '/data/centres.json', make: () => centresJson(site.library.listings) },
    { path: '/robots.txt', make: () => robots(site) },
    ...(origin === null ? [] : [{ path: '/sitemap.xml', make: () => sitemap(origin, indexed(site)) }]),
  ]
}

/**
 * Makes the whole site of all documents, or says everything that is wrong with any of them (at most 200 faults) and makes nothing. The same documents and options make the same files, byte for byte.
 * `told` hears how many files are made, of how many.
 */
export const buildSite = (documents: readonly ContentDocument[], options: SiteOptions, told: (done: number, of: number) => void = () => undefined): Built => {
  const loaded = load(documents, options.withdrawn)
  if (loaded.kind === 'unfit') return { kind: 'unfit', faults: loaded.faults.slice(0, mostFaults) }
  const jobs = allJobs(siteOf(loaded.library, options))
  const files = jobs.map(({ path, make }, at) => {
    const text = make()
    told(at + 1, jobs.length)
    return { path, text }
  })
  return { kind: 'made', files }
}
