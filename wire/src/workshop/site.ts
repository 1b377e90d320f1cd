import * as v from 'valibot'
import { day } from '../duty/time.ts'
import { documentFault, documentId } from '../editorial/index.ts'
import { count } from '../encoding.ts'

const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[a-z]{2,8})?$/))

/** What the pages need to know beside the documents. */
export const siteOptions = v.strictObject({
  /** The day on which it is decided what should have been looked at again. */
  today: day,
  /** Says on every page that nobody real answers here. */
  demo: v.boolean(),
  /** Where the exit leads, per language; `en` for a language that has none. */
  exit: v.record(languageTag, v.pipe(v.string(), v.maxLength(200), v.regex(/^https:\/\/[^\s"<>]+$/))),
  /** Documents that were taken off the site. What still leads to them is text without a link, so that nothing else has to be changed before something dangerous can go. */
  withdrawn: v.optional(v.pipe(v.array(documentId), v.maxLength(5000))),
  /** Languages that the operator does not show. */
  hidden: v.pipe(v.array(languageTag), v.maxLength(40)),
  /** Where the pages stand, for the map of the site that search engines read, which wants whole addresses; null: there is none. */
  origin: v.nullable(v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s"<>/]+$/))),
  /** The origin with the conversation, for a copy of the pages that stands elsewhere; null where it is their own. */
  home: v.nullable(v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s"<>/]+$/))),
})
export type SiteOptions = v.InferOutput<typeof siteOptions>

/**
 * Where a published page may lie: never where the release has anything. No scripts, no styles, nothing of the conversation (`/n/`), nothing below `/.well-known/`.
 * Lower-case segments, `.html`, `.json`, `.xml` or `.txt` at the end.
 */
export const contentPath = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^\/(?!n\/|n\.|assets\/|api\/|\.well-known\/)(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:html|json|xml|txt)$/),
)

/** Most bytes of one published file. */
export const mostFileBytes = 2 * 1024 * 1024

/** What the workshop says of a site: how many pages of how many, a file at a time, then how many files there were, or what is wrong with which document. */
export const siteLines = {
  building: v.strictObject({ kind: v.literal('building'), done: count(100_000), of: count(100_000) }),
  file: v.strictObject({ kind: v.literal('file'), path: contentPath, text: v.pipe(v.string(), v.maxBytes(mostFileBytes)) }),
  made: v.strictObject({ kind: v.literal('made'), files: count(100_000) }),
  unfit: v.strictObject({ kind: v.literal('unfit'), faults: v.pipe(v.array(documentFault), v.minLength(1), v.maxLength(200)) }),
} as const
