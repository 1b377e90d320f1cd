import type { Nodes } from 'mdast'
import { piecesOf } from './atom.ts'

/** What is read of a piece of Markdown, without its marks: a law by its name, a number to call not at all. */
export const toText = (node: Nodes): string => {
  if (node.type === 'text')
    return piecesOf(node.value)
      .map((piece) => (piece.kind === 'text' || piece.kind === 'law' ? piece.text : ''))
      .join('')
  return 'children' in node ? node.children.map(toText).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ') : ''
}
