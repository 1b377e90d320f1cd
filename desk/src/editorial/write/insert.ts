/** What the tools above the text put into it. */
export type Piece =
  | { readonly kind: 'heading' | 'list' | 'note' | 'question'; readonly sample: string }
  | { readonly kind: 'link'; readonly page: string; readonly sample: string }
  | { readonly kind: 'number'; readonly number: string }

/** The text with the piece in it, and what is selected then: what is to be typed over. */
interface Inserted {
  readonly text: string
  readonly start: number
  readonly end: number
}

const prefixes = { heading: '## ', list: '- ', note: '> ', question: '### ? ' } as const

/** A piece that stands in lines of its own, with an empty line before and behind. */
const block = (
  text: string,
  { start, end }: { start: number; end: number },
  piece: Extract<Piece, { sample: string }> & { kind: keyof typeof prefixes },
): Inserted => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const found = text.indexOf('\n', end)
  const to = found === -1 ? text.length : found
  const lines = text.slice(from, to).trim() === '' ? [piece.sample] : text.slice(from, to).split('\n')
  const made = lines.map((line) => (line.trim() === '' ? line : prefixes[piece.kind] + line)).join('\n')
  const [head, tail] = [text.slice(0, from), text.slice(to)]
  const before = head === '' || head.endsWith('\n\n') ? '' : head.endsWith('\n') ? '\n' : '\n\n'
  const after = tail === '' || tail.startsWith('\n\n') ? '' : '\n'
  const first = head.length + before.length + prefixes[piece.kind].length
  return { text: head + before + made + after + tail, start: first, end: head.length + before.length + made.length }
}

/** Puts a piece where the cursor is, or around what is selected. */
export const inserted = (text: string, at: { start: number; end: number }, piece: Piece): Inserted => {
  const chosen = text.slice(at.start, at.end)
  const [head, tail] = [text.slice(0, at.start), text.slice(at.end)]
  switch (piece.kind) {
    case 'number': {
      const made = `{{number:${piece.number}}}`
      return { text: head + made + tail, start: at.start + made.length, end: at.start + made.length }
    }
    case 'link': {
      const said = chosen === '' ? piece.sample : chosen
      return { text: `${head}[${said}](page:${piece.page})${tail}`, start: at.start + 1, end: at.start + 1 + said.length }
    }
    case 'heading':
    case 'list':
    case 'note':
    case 'question':
      return block(text, at, { kind: piece.kind, sample: piece.sample })
  }
}
