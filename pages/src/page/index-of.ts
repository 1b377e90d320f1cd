import type { Nodes } from 'mdast'
import { toText } from '../document/text.ts'
import type { Place } from '../site.ts'

/** One page as the search knows it: address, title, description, the headings, and each word of the rest once. `l` where its text is in another language than asked for. */
export interface SearchEntry {
  readonly p: string
  readonly t: string
  readonly d: string
  readonly h: string
  readonly w: string
  readonly l?: string
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []

/** What the search of one language knows, as JSON. In which order words stand on a page is left out: it is not needed, and half of the weight. */
export const searchIndex = (place: Place): string => {
  const { language, library } = place
  const entries = library.topics.map((topic): SearchEntry => {
    const { page, language: own } = topic.in(language)
    const { title, heading, description } = page.front
    const isHeading = (node: Nodes) => node.type === 'heading'
    const headings = page.body.blocks.filter(isHeading).map(toText).join(' ')
    const said = new Set(words(`${heading ?? title} ${description} ${headings}`))
    const rest = [
      ...new Set(
        words(
          page.body.blocks
            .filter((node) => !isHeading(node))
            .map(toText)
            .join(' '),
        ),
      ),
    ].filter((word) => !said.has(word))
    return { p: `/${language}/${topic.name}/`, t: heading ?? title, d: description, h: headings, w: rest.join(' '), ...(own === language ? {} : { l: own }) }
  })
  return `${JSON.stringify(entries)}\n`
}
