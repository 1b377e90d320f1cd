import type { FrontMatter } from '@zop/pages'

/** One thing that a page says of itself, as it was and as it is. */
interface Field {
  readonly key: string
  readonly was: string
  readonly is: string
}

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  return typeof value === 'object' ? Object.values(value).map(textOf).join(', ') : String(value)
}

/** What two front matters say differently; null says nothing. */
export const fieldsOf = (before: FrontMatter | null, after: FrontMatter | null): readonly Field[] => {
  const [was, is] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const field = { key, was: textOf(was.get(key)), is: textOf(is.get(key)) }
    return field.was === field.is ? [] : [field]
  })
}
