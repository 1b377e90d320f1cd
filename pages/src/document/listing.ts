import { type ContentDocument, type DocumentFault, type Listing, listingFaults, parseListing } from '@zop/wire'
import { faultOf } from '../fault.ts'
import { readJson } from './json.ts'

/** Reads a document `listing.<centre>`: what the contract says of it, and no hidden character in any of its texts. */
export const readListing = ({ id, text }: ContentDocument): { readonly listing: Listing | null; readonly faults: readonly DocumentFault[] } => {
  const read = readJson(text)
  const own = read.kind === 'broken' ? read.findings.map((finding) => faultOf(id, finding)) : []
  const isReadable = own.every(({ code }) => code === 'hidden-character')
  const faults = isReadable ? [...own, ...listingFaults(id, text)] : own
  return { listing: faults.length === 0 ? parseListing(text) : null, faults }
}
