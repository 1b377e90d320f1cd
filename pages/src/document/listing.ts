import { type ContentDocument, type DocumentFault, type Listing, listingFaults, parseListing } from '@zop/wire'
import { faultOf } from '../fault.ts'
import { readJson } from './json.ts'

/** Reads a document `listing.<centre>`: what the contract says of it, and no hidden character in any of its texts. */
export const readListing = ({ id, text }: ContentDocument): { readonly listing: Listing | null; readonly faults: readonly DocumentFault[] } => {
  const read = readJson(text)
  const hidden = read.kind === 'broken' ? read.findings.filter(({ code }) => code === 'hidden-character').map((finding) => faultOf(id, finding)) : []
  const faults = [...hidden, ...listingFaults(id, text)]
  return { listing: faults.length === 0 ? parseListing(text) : null, faults }
}
