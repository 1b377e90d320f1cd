import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { FaultCode, Finding } from '../fault.ts'
import { hiddenIn } from './hidden.ts'
import { measureTree } from './measure.ts'

/** A value of YAML or JSON with the line where it stands, from 1. */
export type Tree =
  | { readonly kind: 'value'; readonly line: number; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: ReadonlyMap<string, Tree> }

export type Read = { readonly kind: 'read'; readonly tree: Tree } | { readonly kind: 'broken'; readonly findings: readonly Finding[] }

const deepest = 12
const mostErrors = 20

class Unreadable extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

/** What nests deeper than the reader of YAML can follow ends as an overflow of its stack, whatever was measured before. */
const parsed = (text: string, options: Parameters<typeof parseDocument>[1]) => {
  try {
    return parseDocument(text, options)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * Reads YAML 1.2, of which JSON is a part, into a tree that knows its lines. `firstLine` is the line of the document where `text` begins. Aliases, tags and anchors are refused: a short text could
 * otherwise stand for a very long one.
 */
export const readTree = (text: string, code: FaultCode, firstLine = 1): Read => {
  const [large] = measureTree(text)
  if (large) return { kind: 'broken', findings: [{ ...large, line: large.line && large.line + firstLine - 1 }] }
  const lines = new LineCounter()
  const document = parsed(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: false, version: '1.2' })
  if (document === null) return { kind: 'broken', findings: [{ line: firstLine, code: 'too-deep', detail: '' }] }
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line + firstLine - 1
  const wrong = document.errors.concat(document.warnings as never[])
  if (wrong.length > 0) {
    const findings = wrong
      .slice(0, mostErrors)
      .map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line + firstLine - 1, code, detail: message.split('\n')[0] ?? '' }))
    return { kind: 'broken', findings }
  }
  const refuse = (node: unknown, why: FaultCode, detail: string): never => {
    throw new Unreadable({ line: lineOf(node), code: why, detail })
  }
  const shown = (node: unknown, value: string): string => {
    const name = hiddenIn(value)
    return name === null ? value : refuse(node, 'hidden-character', name)
  }
  const walk = (node: unknown, depth: number): Tree => {
    if (depth > deepest) return refuse(node, 'too-deep', '')
    if (isAlias(node) || (node as Node | null)?.tag !== undefined || (isScalar(node) && node.anchor)) return refuse(node, code, 'alias')
    if (isMap(node)) {
      const entries = new Map<string, Tree>()
      for (const { key, value } of node.items) {
        // A key of front matter stands there as it is read: whoever looks for its word in the text finds it.
        if (depth === 0 && code === 'broken-front-matter' && isScalar(key) && key.type !== 'PLAIN') return refuse(key, code, 'key')
        const name = isScalar(key) && typeof key.value === 'string' ? shown(key, key.value) : refuse(key, code, 'key')
        if (entries.has(name)) return refuse(key, code, name)
        entries.set(name, value === null ? { kind: 'value', line: lineOf(key), value: null } : walk(value, depth + 1))
      }
      return { kind: 'map', line: lineOf(node), entries }
    }
    if (isSeq(node)) return { kind: 'list', line: lineOf(node), items: node.items.map((item) => walk(item, depth + 1)) }
    const value = isScalar(node) ? node.value : null
    if (typeof value === 'string') return { kind: 'value', line: lineOf(node), value: shown(node, value) }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { kind: 'value', line: lineOf(node), value }
    return refuse(node, code, typeof value)
  }
  try {
    return { kind: 'read', tree: walk(document.contents, 0) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'broken', findings: [error.finding] }
    throw error
  }
}
