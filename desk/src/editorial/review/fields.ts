import type { FrontMatter } from '@zop/pages'

/** One thing that a text says, as it was and as it is; `path` is where it stands. */
export interface Field {
  readonly path: readonly string[]
  readonly was: string
  readonly is: string
}

type Values = ReadonlyMap<string, { readonly path: readonly string[]; readonly text: string }>

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  return typeof value === 'object' ? Object.values(value).map(textOf).filter(Boolean).join(', ') : String(value)
}

const isNamed = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Groups are looked into, and lists of things that have a name of their own; any other list is one value. */
const valuesIn = (value: unknown, path: readonly string[] = []): readonly { readonly path: readonly string[]; readonly text: string }[] => {
  if (Array.isArray(value) && value.length > 0 && value.every(isNamed)) return value.flatMap((one) => valuesIn(one, [...path, one.id]))
  if (isGroup(value)) return Object.entries(value).flatMap(([key, below]) => valuesIn(below, [...path, key]))
  return [{ path, text: textOf(value) }]
}

const valuesOf = (value: unknown): Values => new Map(valuesIn(value).map((one) => [one.path.join('\n'), one]))

const compared = (before: unknown, after: unknown): readonly Field[] => {
  const [was, is] = [valuesOf(before ?? {}), valuesOf(after ?? {})]
  return [...new Map([...was, ...is])].flatMap(([key, { path }]) => {
    const field = { path, was: was.get(key)?.text ?? '', is: is.get(key)?.text ?? '' }
    return field.was === field.is ? [] : [field]
  })
}

/** What two front matters say differently; null says nothing. */
export const fieldsOf = (before: FrontMatter | null, after: FrontMatter | null): readonly Field[] => {
  const plain = (front: FrontMatter | null) => Object.fromEntries(Object.entries(front ?? {}).map(([key, value]) => [key, textOf(value)]))
  return compared(plain(before), plain(after))
}

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? {} : JSON.parse(text)
  } catch {
    return null
  }
}

/** What two documents of JSON say differently, each thing by itself; null where one of them is no JSON. */
export const jsonFieldsOf = (before: string | null, after: string): readonly Field[] | null => {
  const [was, is] = [parsed(before), parsed(after)]
  return was === null || is === null ? null : compared(was, is)
}
