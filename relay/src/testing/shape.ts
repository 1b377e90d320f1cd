import type * as v from 'valibot'

/** One thing that a schema says: where, what, and whether it is always there. */
type Line = string

type Schema = v.GenericSchema & {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly wrapped?: Schema
  readonly options?: readonly (Schema | string | number)[]
  readonly literal?: unknown
  readonly value?: Schema
  readonly pipe?: readonly unknown[]
}

const optional: ReadonlySet<string> = new Set(['optional', 'exact_optional', 'nullish'])

/** Of several objects that one member tells apart, which. */
const nameOf = (schema: Schema): string => {
  const literal = Object.entries(schema.entries ?? {}).find(([, { type }]) => type === 'literal')
  return literal ? `<${literal[0]}=${String(literal[1].literal)}>` : `<${schema.type}>`
}

/** Every line of a schema. `must` is said of what is always there, `may` of what can be left out. */
export const shapeOf = (schema: v.GenericSchema, at = '', must: 'must' | 'may' = 'must'): Line[] => {
  const { type, entries, item, items, wrapped, options, literal, value } = schema as Schema
  if (wrapped) return [...(type.startsWith('null') ? [`may ${at} = null`] : []), ...shapeOf(wrapped, at, optional.has(type) ? 'may' : must)]
  if (entries) return [`${must} ${at} object`, ...Object.entries(entries).flatMap(([key, one]) => shapeOf(one, `${at}.${key}`, must))]
  if (item) return [`${must} ${at} list`, ...shapeOf(item, `${at}[]`, 'may')]
  if (items) return items.flatMap((one, index) => shapeOf(one, `${at}[${index}]`, must))
  if (value) return [`${must} ${at} record`, ...shapeOf(value, `${at}{}`, 'may')]
  if (type === 'picklist') return [`${must} ${at} word`, ...(options ?? []).map((one) => `may ${at} = ${String(one)}`)]
  if (options) return [`${must} ${at} one of`, ...options.flatMap((one) => shapeOf(one as Schema, `${at}${nameOf(one as Schema)}`, 'may'))]
  if (type === 'literal') return [`${must} ${at} = ${String(literal)}`]
  return [`${must} ${at} ${type}`]
}
