import { contentPath, routes } from '@zop/wire'
import * as v from 'valibot'
import type { Layer } from '../serve/files.ts'
import { htmlFault, type Ways } from './html.ts'

const xmlElements = /^(?:urlset|url|loc|lastmod|xhtml:link)$/
const xmlTag = /<\/?([a-zA-Z][a-zA-Z0-9:]*)(?:\s+[a-zA-Z:]+="[^"<&]*")*\s*\/?>/y

/** A site map, and nothing else that is XML: no instruction, no type, no entity of its own. */
const xmlFault = (text: string): string | null => {
  const start = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/i.exec(text)
  for (let at = text.indexOf('<', start?.[0].length ?? 0); at !== -1; at = text.indexOf('<', at)) {
    xmlTag.lastIndex = at
    const found = xmlTag.exec(text)
    if (!found || !xmlElements.test(found[1] ?? '')) return 'markup'
    at += found[0].length
  }
  return null
}

const jsonFault = (text: string): string | null => {
  try {
    JSON.parse(text)
    return null
  } catch {
    return 'json'
  }
}

/** What the relay itself answers, such as the live state. */
const answered: ReadonlySet<string> = new Set(Object.values(routes).map(({ path }) => path))

/** What is no page: data for the finder and the search, and what search engines ask for. Nothing by which somebody could prove to others that the domain is theirs. */
const besidePages = /^\/(?:data\/.*\.json|sitemap\.xml|robots\.txt)$/

/** Why a file may not be public; null where it may. The release's paths are looked up in its real list. */
export const fileFault = (
  { path, text }: { readonly path: string; readonly text: string },
  { release, ways }: { release: Layer; ways: Ways },
): string | null => {
  // A page of the release would win anyway; a content folder with the name of one of its files could not be served.
  if (!v.is(contentPath, path) || answered.has(path) || release.has(path) || [...release.keys()].some((one) => path.startsWith(`${one}/`))) return 'path'
  if (path.endsWith('.html')) return htmlFault(text, ways)
  if (!besidePages.test(path)) return 'path'
  if (path.endsWith('.xml')) return xmlFault(text)
  return path.endsWith('.json') ? jsonFault(text) : null
}
