import type { FaultCode, Finding } from '../fault.ts'
import type { Tree } from './tree.ts'

/** What a value must be. Says what is wrong with it, nothing where it is right. */
export type Shape = (tree: Tree, path: string) => readonly Finding[]

const wrong = (tree: Tree, path: string, code: FaultCode = 'wrong-value'): readonly Finding[] => [{ line: tree.line, code, detail: path }]

const value =
  (is: (value: string | number | boolean | null) => boolean, code?: FaultCode): Shape =>
  (tree, path) =>
    tree.kind === 'value' && is(tree.value) ? [] : wrong(tree, path, code)

/** One line of text. */
export const line = (most: number): Shape => value((text) => typeof text === 'string' && text.trim() !== '' && text.length <= most && !/[\r\n\t]/.test(text))
export const matching = (pattern: RegExp, code?: FaultCode): Shape => value((text) => typeof text === 'string' && pattern.test(text), code)
export const integer = (most: number): Shape => value((number) => Number.isInteger(number) && Number(number) >= 0 && Number(number) <= most)
export const truth: Shape = value((one) => typeof one === 'boolean')
export const oneOf = (all: readonly string[]): Shape => value((one) => typeof one === 'string' && all.includes(one))

const isDay = (text: unknown): boolean => {
  if (typeof text !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** `YYYY-MM-DD`, a day that exists. */
export const day: Shape = value(isDay, 'wrong-date')

/** An address elsewhere: whole, secure, without a name or password in it. */
export const address: Shape = value((text) => {
  if (typeof text !== 'string' || text.length > 500 || /[\s"<>\\]/.test(text) || !URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.')
})

export const listOf =
  (item: Shape, most: number): Shape =>
  (tree, path) =>
    tree.kind === 'list' && tree.items.length <= most ? tree.items.flatMap((one, at) => item(one, `${path}.${at + 1}`)) : wrong(tree, path)

/** A map with these keys and no others; those that `optional` names may be missing. */
export const mapOf =
  (keys: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape =>
  (tree, path) => {
    if (tree.kind !== 'map') return wrong(tree, path)
    const under = (key: string): string => (path === '' ? key : `${path}.${key}`)
    const unknown = Array.from(tree.entries).flatMap(([key, { line: at }]) =>
      Object.hasOwn(keys, key) ? [] : [{ line: at, code: 'unknown-key' as const, detail: under(key) }],
    )
    const known = Object.entries(keys).flatMap(([key, shape]) => {
      const found = tree.entries.get(key)
      if (found) return shape(found, under(key))
      return optional.includes(key) ? [] : [{ line: tree.line, code: 'missing-key' as const, detail: under(key) }]
    })
    return [...unknown, ...known]
  }

/** The plain data of a tree. */
export const dataOf = (tree: Tree): unknown => {
  switch (tree.kind) {
    case 'value':
      return tree.value
    case 'list':
      return tree.items.map(dataOf)
    case 'map':
      return Object.fromEntries(Array.from(tree.entries, ([key, one]) => [key, dataOf(one)]))
  }
}
