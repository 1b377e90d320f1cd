import type { DeskWords } from '@zop/content/desk'
import { type DocumentId, documentKindOf } from '@zop/wire'
import { ownName } from '../said.ts'

/** What the fields of an entry are called in its form, by their HSDS names. */
const inListing = ({ listing: say }: DeskWords): Readonly<Record<string, string>> => ({
  name: say.name,
  description: say.description,
  website: say.website,
  status: say.status,
  minimum_age: say.minimumAge,
  maximum_age: say.maximumAge,
  languages: say.languages,
  interpretation_services: say.interpreting,
  service_areas: say.areas,
  schedules: say.schedules,
  phones: say.phones,
  attributes: say.help,
  capacities: say.capacity,
  address_1: say.street,
  postal_code: say.postcode,
  city: say.city,
  invented: say.invented,
})

/** What a part of a document is called, in the words of the form that it is written in. */
export const fieldName = (say: DeskWords, id: DocumentId, path: readonly string[]): string => {
  switch (documentKindOf(id)) {
    case 'words':
      return path.join('.')
    case 'page': {
      const names: Readonly<Record<string, unknown>> = say.editorial.front
      return path.map((part) => (typeof names[part] === 'string' ? names[part] : part)).join(' ')
    }
    case 'number': {
      const [first = '', language, key = ''] = path
      const texts: Readonly<Record<string, string>> = say.editorial.number.texts
      const names: Readonly<Record<string, unknown>> = say.editorial.number
      return language === undefined ? (typeof names[first] === 'string' ? names[first] : first) : `${ownName(language)}: ${texts[key] ?? key}`
    }
    case 'listing': {
      const names = inListing(say)
      const [last = '', ...above] = path.toReversed()
      return [...above.toReversed().filter((part) => part !== 'services' && part !== 'physical_address'), names[last] ?? last].join(': ')
    }
  }
}
