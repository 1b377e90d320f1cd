import type { Finding } from '../fault.ts'

/**
 * How much there may be of anything, before whatever takes longer than its text is long looks at it: reading Markdown and YAML takes time with the square of some of it. Several times what the longest
 * real page has.
 */
const most = {
  /** Characters of a page, of its front matter, of a document in JSON. */
  page: 24_000,
  front: 8_000,
  json: 64_000,
  lines: 800,
  /** Characters between two empty lines. */
  paragraph: 2_500,
  /** Marks of lists and quotations at the beginning of a line. */
  marks: 5,
  /** Brackets inside brackets. */
  depth: 40,
}

const tooLarge = (line: number | null, limit: number): Finding => ({ line, code: 'too-large', detail: String(limit) })

const marks = new RegExp(`^\\s*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${most.marks + 1}}`)

/** Lines end as they do in CommonMark, and only spaces and tabs make an empty one. */
const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** What is too long or too deep in Markdown; lines count from its first. */
export const measureMarkdown = (text: string): readonly Finding[] => {
  let length = 0
  const findings = linesOf(text).flatMap((line, at): readonly Finding[] => {
    const before = length
    length = /^[ \t]*$/.test(line) ? 0 : length + line.length
    const isLong = before <= most.paragraph && length > most.paragraph ? [tooLarge(at + 1, most.paragraph)] : []
    const start = line.slice(0, 80)
    return marks.test(start) ? [...isLong, { line: at + 1, code: 'too-deep', detail: start.slice(0, 20) }] : isLong
  })
  return findings.slice(0, 20)
}

/** Whether a whole page is too long to be looked at. */
export const measurePage = (text: string): readonly Finding[] => {
  if (text.length > most.page) return [tooLarge(null, most.page)]
  return linesOf(text).length > most.lines ? [tooLarge(null, most.lines)] : []
}

export const isLongFront = (front: string): boolean => front.length > most.front

export const longestFront = most.front

/** Whether a text in JSON or YAML is too long, or nests deeper than anything of ours. Brackets between quotation marks do not count. */
export const measureTree = (text: string): readonly Finding[] => {
  if (text.length > most.json) return [tooLarge(null, most.json)]
  let depth = 0
  for (const [at, whole] of linesOf(text).entries()) {
    const line = whole.replace(/"(?:[^"\\]|\\.)*"/g, '')
    for (const character of line) {
      if (character === '[' || character === '{') depth++
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
      if (depth > most.depth) return [{ line: at + 1, code: 'too-deep', detail: '' }]
    }
    if (/^(?:[ \t]*-[ \t]){9}/.test(line)) return [{ line: at + 1, code: 'too-deep', detail: line.slice(0, 20) }]
  }
  return []
}
