import type { FrontMatter } from '@zop/pages'

const text = (key: string, value: string | undefined): readonly string[] =>
  value === undefined || value.trim() === '' ? [] : [`${key}: ${JSON.stringify(value.trim())}`]

/** A day, a number or a yes, as it is: it needs no marks. */
const bare = (key: string, value: string | number | boolean | undefined): readonly string[] => (value === undefined || value === '' ? [] : [`${key}: ${value}`])

const yes = (key: string, value: boolean | undefined): readonly string[] => (value ? [`${key}: true`] : [])

const lines = (key: string, values: readonly string[] | undefined): readonly string[] => {
  const said = (values ?? []).map((value) => value.trim()).filter((value) => value !== '')
  return said.length === 0 ? [] : [`${key}:`, ...said.map((value) => `  - ${JSON.stringify(value)}`)]
}

/** Rows of named texts; a row leaves out what is empty. */
const rows = (key: string, values: readonly object[] | undefined): readonly string[] => {
  if (values === undefined) return []
  if (values.length === 0) return [`${key}: []`]
  const row = (value: object): readonly string[] =>
    Object.entries(value)
      .filter(([, said]) => said !== '' && said !== undefined)
      .map(([name, said], at) => `${at === 0 ? '  - ' : '    '}${name}: ${JSON.stringify(said)}`)
  return [`${key}:`, ...values.flatMap(row)]
}

/** The front matter as YAML with the Markdown after it. Strings are written as JSON, which YAML reads as they are meant: a colon or a bracket in a title breaks nothing. */
export const written = (front: FrontMatter, body: string): string =>
  [
    '---',
    ...text('title', front.title),
    ...text('heading', front.heading),
    ...text('description', front.description),
    ...bare('audience', front.audience),
    ...bare('order', front.order),
    ...yes('core', front.core),
    ...bare('reviewed', front.reviewed),
    ...bare('reviewBy', front.reviewBy),
    ...text('owner', front.owner),
    ...bare('checked', front.checked),
    ...yes('safety', front.safety),
    ...rows('sources', front.sources),
    ...lines('card', front.card),
    ...rows('media', front.media),
    ...text('translates', front.translates),
    ...lines('keeps', front.keeps),
    '---',
    '',
    body,
  ].join('\n')
