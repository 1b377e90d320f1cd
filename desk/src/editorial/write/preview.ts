import { previewPage } from '@zop/pages'
import type { ContentDocument, DocumentFault, DocumentId, SiteOptions } from '@zop/wire'

type Preview = { readonly kind: 'made'; readonly html: string } | { readonly kind: 'unfit'; readonly faults: readonly DocumentFault[] }

/** A page in a frame of its own has no address of its own: what it loads is named in full, what it would lead to or run is taken out. */
const framed = (html: string, origin: string): string =>
  html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<noscript>.*?<\/noscript>/gs, '')
    .replace(/<link\b(?![^>]*\brel="stylesheet")[^>]*>/g, '')
    .replace(/(<link\b[^>]*\bhref=")\//g, `$1${origin}/`)
    .replace(/(<a\b[^>]*\bhref=")[^"]*"/g, '$1#"')

/** The page as people would see it, made of `documents`. */
export const previewOf = (id: DocumentId, documents: readonly ContentDocument[], { options, origin }: { options: SiteOptions; origin: string }): Preview => {
  const made = previewPage(id, documents, options)
  return made.kind === 'made' ? { kind: 'made', html: framed(made.html, origin) } : made
}
