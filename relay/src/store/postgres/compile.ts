import { createHash } from 'node:crypto'
import { type BinaryOperationNode, PostgresQueryCompiler, PrimitiveValueListNode, ValueListNode } from 'kysely'
import type { QueryConfig } from 'pg'
import { isStatement, type Query } from '../sql/query.ts'

class Compiler extends PostgresQueryCompiler {
  /** sqlite knows an empty list, PostgreSQL does not. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { rightOperand: list } = node
    if ((ValueListNode.is(list) || PrimitiveValueListNode.is(list)) && list.values.length === 0)
      this.append('operator' in node.operator && node.operator.operator === 'in' ? 'false' : 'true')
    else super.visitBinaryOperation(node)
  }
}

const compiler = new Compiler()
const prepared = new Map<string, { readonly name: string; readonly text: string }>()

/** A text by hand is prepared once per connection, under a name of its own. */
const preparedOf = (text: string): { readonly name: string; readonly text: string } => {
  const known = prepared.get(text)
  if (known) return known
  let at = 0
  const one = { name: createHash('sha256').update(text).digest('base64url').slice(0, 16), text: text.replaceAll('?', () => `$${++at}`) }
  prepared.set(text, one)
  return one
}

/** The one text of SQL, as PostgreSQL wants it. */
export const compiled = (query: Query): QueryConfig => {
  if (isStatement(query)) return { ...preparedOf(query.text), values: [...query.parameters] }
  const { sql: text, parameters } = compiler.compileQuery(query.toOperationNode() as Parameters<typeof compiler.compileQuery>[0], { queryId: '' })
  return { text, values: [...parameters] }
}
