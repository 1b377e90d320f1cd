import { join } from 'node:path'
import { type ContentDocument, contentDocument, type SiteOptions, siteOptions } from '@zop/wire'
import * as v from 'valibot'
import { readFile } from '../config.ts'
import { type Layer, readLayer } from '../serve/files.ts'

const documentsFile = v.strictObject({
  version: v.literal(1),
  options: siteOptions,
  documents: v.pipe(v.array(contentDocument), v.maxLength(5000)),
})

/** What a release brings of texts, and the site that was made of them. */
export interface Shipped {
  readonly options: SiteOptions | null
  readonly documents: readonly ContentDocument[]
  readonly site: Layer
}

/** `documents.json` and `site/` of a folder; without a folder nothing is shipped. */
export const readShipped = async (folder: string | undefined): Promise<Shipped> => {
  if (folder === undefined) return { options: null, documents: [], site: new Map() }
  const { options, documents } = readFile(join(folder, 'documents.json'), documentsFile)
  return { options, documents, site: await readLayer(join(folder, 'site')) }
}
