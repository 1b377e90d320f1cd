import type { Finding } from '../fault.ts'
import { bareNumber, piecesOf } from './atom.ts'
import { cut, type FrontMatter, readFront } from './front.ts'
import { hiddenLines } from './hidden.ts'
import { type Body, readMarkdown } from './markdown.ts'
import { measurePage } from './measure.ts'
import type { Tree } from './tree.ts'

/** An information page as it was written. */
export interface PageText {
  readonly front: FrontMatter
  readonly body: Body
}

/** Lines that people read in front matter are held to the same as the text below it. */
const shownFindings = (tree: Tree | null): readonly Finding[] => {
  if (tree?.kind !== 'map') return []
  const card = tree.entries.get('card')
  const shown = [tree.entries.get('title'), tree.entries.get('heading'), tree.entries.get('description'), ...(card?.kind === 'list' ? card.items : [])]
  return shown.flatMap((one): readonly Finding[] => {
    if (one?.kind !== 'value' || typeof one.value !== 'string') return []
    const atoms = piecesOf(one.value)
    const unknown = atoms.flatMap((piece) => (piece.kind === 'unknown' ? [{ line: one.line, code: 'unknown-atom' as const, detail: piece.text }] : []))
    const bare = atoms.map((piece) => (piece.kind === 'text' ? bareNumber(piece.text) : null)).find((found) => found !== null)
    return bare ? [...unknown, { line: one.line, code: 'bare-number', detail: bare }] : unknown
  })
}

/** Numbers that the card names. */
const cardNumbers = (tree: Tree | null): Body['numbers'] => {
  const card = tree?.kind === 'map' ? tree.entries.get('card') : undefined
  if (card?.kind !== 'list') return []
  return card.items.flatMap((one) =>
    one.kind === 'value' && typeof one.value === 'string'
      ? piecesOf(one.value).flatMap((piece) => (piece.kind === 'number' ? [{ name: piece.name, line: one.line }] : []))
      : [],
  )
}

/** Reads a document `page.<language>.<name>`; `page` is null where anything is wrong. Every fault is told, those of the Markdown too where the front matter is broken. */
export const readPage = (text: string, master: boolean): { readonly page: PageText | null; readonly findings: readonly Finding[] } => {
  const large = measurePage(text)
  if (large.length > 0) return { page: null, findings: large }
  const hidden = hiddenLines(text)
  const parts = cut(text)
  if (!parts) return { page: null, findings: [...hidden, { line: 1, code: 'front-matter-missing', detail: '' }] }
  const { front, tree, findings: ofFront } = readFront(parts.front, master)
  const { body, findings: below } = readMarkdown(parts.body)
  const offset = parts.bodyLine - 1
  const at = <T extends { readonly line: number | null }>(one: T): T => ({ ...one, line: (one.line ?? 1) + offset })
  const all = [...hidden, ...ofFront, ...shownFindings(tree), ...below.map(at)]
  // The same character is found where it stands and where it is read.
  const findings = all.filter(
    (one, index) => one.code !== 'hidden-character' || all.findIndex((other) => other.code === 'hidden-character' && other.line === one.line) === index,
  )
  if (findings.length > 0 || front === null) return { page: null, findings }
  const numbers = [...cardNumbers(tree), ...body.numbers.map(at)]
  return { page: { front, body: { blocks: body.blocks, pages: body.pages.map(at), numbers } }, findings }
}
