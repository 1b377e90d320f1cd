import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages, phoneNumbers } from '@zop/content'
import { catalogues, shippedWords } from '@zop/pages'
import type { ContentDocument } from '@zop/wire'
import { root } from '../command/place.ts'

const pages = async (house: string): Promise<readonly ContentDocument[]> => {
  const of = async (language: string): Promise<readonly ContentDocument[]> => {
    const folder = join(house, 'content/pages', language)
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
    return Promise.all(
      names.map(async (name) => ({ id: `page.${language}.${name.slice(0, -'.md'.length)}`, text: await readFile(join(folder, name), 'utf8') })),
    )
  }
  const there = (await readdir(join(house, 'content/pages'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return (await Promise.all(there.toSorted().map(of))).flat()
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const words = (): readonly ContentDocument[] =>
  catalogues.flatMap((catalogue) => languages.map((language) => ({ id: `words.${catalogue}.${language}`, text: asJson(shippedWords[catalogue][language]) })))

const numbers = (): readonly ContentDocument[] =>
  phoneNumbers.map(({ id, ...number }, at) => ({ id: `number.${id}`, text: asJson({ order: (at + 1) * 10, ...number }) }))

/** Invented centres, for a demo alone. */
const listings = async (house: string): Promise<readonly ContentDocument[]> => {
  const folder = join(house, 'content/demo/listings')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(names.map(async (name) => ({ id: `listing.${name.slice(0, -'.json'.length)}`, text: await readFile(join(folder, name), 'utf8') })))
}

/** Every document that the release ships, by kind and name. */
export const shippedDocuments = async (demo: boolean, house = root): Promise<readonly ContentDocument[]> => [
  ...(await pages(house)),
  ...words(),
  ...numbers(),
  ...(demo ? await listings(house) : []),
]
