import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { FaultCode, Finding } from '../fault.ts'
import { bareNumber, piecesOf } from './atom.ts'
import { hiddenIn } from './hidden.ts'
import { targetOf } from './link.ts'
import { measureMarkdown } from './measure.ts'

/** The Markdown of a page, and what it leads to and names. */
export interface Body {
  readonly blocks: readonly RootContent[]
  readonly pages: readonly { readonly name: string; readonly line: number }[]
  readonly numbers: readonly { readonly name: string; readonly line: number }[]
}

const deepest = 8

const refused: Readonly<Record<string, FaultCode>> = {
  html: 'html',
  image: 'image',
  imageReference: 'image',
  code: 'code',
  inlineCode: 'code',
}

const allowed = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'strong', 'emphasis', 'blockquote', 'link', 'text', 'break'])

interface Gathered {
  readonly findings: Finding[]
  readonly pages: { name: string; line: number }[]
  readonly numbers: { name: string; line: number }[]
}

const readText = (text: string, line: number, into: Gathered): void => {
  const name = hiddenIn(text)
  if (name !== null) into.findings.push({ line, code: 'hidden-character', detail: name })
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'unknown') into.findings.push({ line, code: 'unknown-atom', detail: piece.text })
    if (piece.kind === 'number') into.numbers.push({ name: piece.name, line })
    const bare = piece.kind === 'text' ? bareNumber(piece.text) : null
    if (bare !== null) into.findings.push({ line, code: 'bare-number', detail: bare })
  }
}

const plainOf = (node: Nodes): string => {
  if (node.type === 'text')
    return piecesOf(node.value)
      .map((piece) => (piece.kind === 'text' ? piece.text : '\n'))
      .join('')
  return 'children' in node ? node.children.map(plainOf).join('') : ''
}

/** A number that is typed in pieces, half of it strong, is read as one. */
const readWhole = (node: Nodes, line: number, into: Gathered): void => {
  const bare = bareNumber(plainOf(node))
  if (bare !== null && !into.findings.some((one) => one.code === 'bare-number' && one.line !== null && one.line >= line))
    into.findings.push({ line, code: 'bare-number', detail: bare })
}

const readLink = (url: string, line: number, into: Gathered): void => {
  const target = targetOf(url)
  if (target === null) into.findings.push({ line, code: 'link-target', detail: url })
  else if (target.kind === 'page') into.pages.push({ name: target.name, line })
}

const walk = (node: Nodes, depth: number, into: Gathered): void => {
  const line = node.position?.start.line ?? 1
  if (!allowed.has(node.type)) {
    into.findings.push({ line, code: refused[node.type] ?? 'not-allowed', detail: node.type })
    return
  }
  if (depth > deepest) {
    into.findings.push({ line, code: 'too-deep', detail: '' })
    return
  }
  if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3) into.findings.push({ line, code: 'heading-level', detail: `h${node.depth}` })
  if (node.type === 'text') readText(node.value, line, into)
  if (node.type === 'link') readLink(node.url, line, into)
  if ('children' in node) for (const child of node.children) walk(child, depth + 1, into)
  if (node.type === 'paragraph' || node.type === 'heading') readWhole(node, line, into)
}

/** A level is never left out, so that a page is heard in order: the first heading is of level 2, and one of level 3 comes below one of level 2. */
const headingOrder = ({ children }: Root): readonly Finding[] => {
  const first = children.find((node) => node.type === 'heading')
  return first?.depth === 3 ? [{ line: first.position?.start.line ?? 1, code: 'heading-level', detail: 'h3' }] : []
}

/** "Ärzt*innen und Berater*innen": a star inside a word belongs to the word, and emphasises nothing. */
const withGenderStars = (text: string): string => text.replace(/(?<=\p{L})\*(?=\p{Ll})/gu, '\\*')

/** Reads the Markdown of a page (CommonMark without HTML, images and code); lines count from the first of `text`. */
export const readMarkdown = (text: string): { readonly body: Body; readonly findings: readonly Finding[] } => {
  const early = measureMarkdown(text)
  if (early.length > 0) return { body: { blocks: [], pages: [], numbers: [] }, findings: early }
  const root = fromMarkdown(withGenderStars(text))
  const into: Gathered = { findings: [], pages: [], numbers: [] }
  walk(root, 0, into)
  if (root.children.length === 0) into.findings.push({ line: 1, code: 'empty-page', detail: '' })
  return { body: { blocks: root.children, pages: into.pages, numbers: into.numbers }, findings: [...into.findings, ...headingOrder(root)] }
}
