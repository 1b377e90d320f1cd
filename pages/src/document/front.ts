import type { Finding } from '../fault.ts'
import { isLongFront, longestFront } from './measure.ts'
import { address, dataOf, day, integer, line, listOf, mapOf, matching, oneOf, truth } from './shape.ts'
import { readTree, type Tree } from './tree.ts'

export const audiences = ['person', 'relative', 'professional', 'everyone'] as const
export type Audience = (typeof audiences)[number]

/** Where a statement comes from; `seen` is the day on which somebody opened it last, absent until somebody has. */
export interface Source {
  readonly title: string
  readonly url: string
  readonly seen?: string
}

/** What can be seen or heard instead of being read: a file of ours below `/media/`, or a page elsewhere. */
export interface Medium {
  readonly kind: 'sign' | 'audio'
  readonly url: string
}

/** What the front matter of a page says. A translation may leave out what is the master's to say; then the master's counts. Days are `YYYY-MM-DD`. */
export interface FrontMatter {
  /** Of the tab and the history. */
  readonly title: string
  /** The first heading, where it differs. */
  readonly heading?: string
  readonly description: string
  readonly audience?: Audience
  readonly order?: number
  readonly core?: boolean
  readonly reviewed?: string
  readonly reviewBy?: string
  readonly owner?: string
  /** Whether the umbrella has signed it. */
  readonly checked?: boolean
  readonly safety?: boolean
  readonly sources?: readonly Source[]
  /** Short lines for a card that fits into a wallet. */
  readonly card?: readonly string[]
  readonly media?: readonly Medium[]
  /** `sourceOf` of the master that this was translated from. */
  readonly translates?: string
  /** `sourceOf` of earlier wordings of this master after which a translation made from them still holds. */
  readonly keeps?: readonly string[]
}

/** What only the master says. */
const masterKeys = ['audience', 'order', 'reviewed', 'reviewBy', 'owner', 'checked', 'sources']

const sourceMark = /^[0-9a-f]{16}-[0-9a-f]{16}$/

const keys = {
  title: line(100),
  heading: line(140),
  description: line(300),
  audience: oneOf(audiences),
  order: integer(9999),
  core: truth,
  reviewed: day,
  reviewBy: day,
  owner: line(100),
  checked: truth,
  safety: truth,
  sources: listOf(mapOf({ title: line(300), url: address, seen: day }, ['seen']), 60),
  card: listOf(line(120), 14),
  media: listOf(mapOf({ kind: oneOf(['sign', 'audio']), url: (tree, path) => (mediaPath(tree, path).length === 0 ? [] : address(tree, path)) }), 4),
  translates: matching(/^(?:pending|[0-9a-f]{16}-[0-9a-f]{16})$/),
  keeps: listOf(matching(sourceMark), 40),
}
const mediaPath = matching(/^\/media\/[a-z0-9-]+\.(?:mp4|webm|m4a|mp3|ogg)$/)

const always = ['title', 'description']
const ofMaster = mapOf(
  keys,
  Object.keys(keys).filter((key) => !always.includes(key) && !masterKeys.includes(key)),
)
const ofTranslation = mapOf(
  keys,
  Object.keys(keys).filter((key) => !always.includes(key) && key !== 'translates'),
)

/** A page cut into its front matter and its Markdown; `bodyLine` is the line where that begins. Null where no front matter stands at the top, or it does not end. */
export const cut = (text: string): { readonly front: string; readonly body: string; readonly bodyLine: number } | null => {
  const open = /^---[ \t]*\r?\n/.exec(text)?.[0].length
  if (open === undefined) return null
  let line = 2
  for (let at = open; at < text.length; line++) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next + 1
    if (/^---\s*$/.test(text.slice(at, Math.min(end, at + 10)))) return { front: text.slice(open, at), body: text.slice(end), bodyLine: line + 1 }
    at = end
  }
  return null
}

const shapeFindings = (tree: Tree, master: boolean): readonly Finding[] => {
  const findings = (master ? ofMaster : ofTranslation)(tree, '')
  const wrongSide = tree.kind === 'map' ? tree.entries.get(master ? 'translates' : 'keeps') : undefined
  return wrongSide ? [...findings, { line: wrongSide.line, code: 'unknown-key', detail: master ? 'translates' : 'keeps' }] : findings
}

/** Reads the front matter of a master or of a translation; the first line of the document is 1, that of its YAML 2. */
export const readFront = (
  text: string,
  master: boolean,
): { readonly front: FrontMatter | null; readonly tree: Tree | null; readonly findings: readonly Finding[] } => {
  if (isLongFront(text)) return { front: null, tree: null, findings: [{ line: 1, code: 'too-large', detail: String(longestFront) }] }
  const read = readTree(text, 'broken-front-matter', 2)
  if (read.kind === 'broken') return { front: null, tree: null, findings: read.findings }
  const findings = shapeFindings(read.tree, master)
  return { front: findings.length === 0 ? (dataOf(read.tree) as FrontMatter) : null, tree: read.tree, findings }
}
