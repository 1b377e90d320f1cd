import { languages } from '@zop/content'
import { type ContentDocument, type DocumentFault, type DocumentId, documentKindOf, documentLanguageOf, type SiteOptions } from '@zop/wire'
import { master } from './document/read.ts'
import { mostFaults } from './fault.ts'
import { type Library, load } from './library.ts'
import { finderPage } from './page/finder.ts'
import { firstPage } from './page/first.ts'
import { informationPage } from './page/information.ts'
import { numbersPage } from './page/numbers.ts'
import { placeOf, siteOf } from './site.ts'

export type Previewed = { readonly kind: 'made'; readonly html: string } | { readonly kind: 'unfit'; readonly faults: readonly DocumentFault[] }

const show = (id: DocumentId, library: Library, options: SiteOptions): string => {
  const language = languages.find((one) => one === documentLanguageOf(id)) ?? master
  const place = placeOf(siteOf(library, options), language)
  const topic = library.topics.find(({ name }) => id === `page.${language}.${name}`)
  const own = topic?.own(language)
  // Whoever writes a translation sees it, also while it does not hold yet.
  if (topic) return own ? informationPage(topic, place, { language, page: own }) : informationPage(topic, place)
  if (documentKindOf(id) === 'listing' || id.startsWith('words.finder.')) return finderPage(place)
  return documentKindOf(id) === 'number' ? numbersPage(place) : firstPage(place)
}

/**
 * The page on which somebody sees what they have changed: a page itself, of words the first page, of a number the list of numbers. `documents` are the drafts over what is public. Faults of other
 * documents do not stand in its way: they are left out.
 */
export const previewPage = (id: DocumentId, documents: readonly ContentDocument[], options: SiteOptions): Previewed => {
  const loaded = load(documents, options.withdrawn)
  if (loaded.kind === 'loaded') return { kind: 'made', html: show(id, loaded.library, options) }
  const own = loaded.faults.filter(({ document }) => document === id)
  if (own.length > 0) return { kind: 'unfit', faults: own.slice(0, mostFaults) }
  const unfit = new Set(loaded.faults.map(({ document }) => document))
  const rest = load(
    documents.filter((one) => one.id === id || !unfit.has(one.id)),
    [...(options.withdrawn ?? []), ...unfit],
  )
  return rest.kind === 'loaded' ? { kind: 'made', html: show(id, rest.library, options) } : { kind: 'unfit', faults: rest.faults.slice(0, mostFaults) }
}
