import fc from 'fast-check'

const pieces = [
  ...'\0|\n|\r\n|\t|\u202e|\u2028|\ufeff|\ud800|\udfff|\u{10ffff}|💡|ß|مرحبا|__proto__|constructor|toString|then|length'.split('|'),
  ...'{|}|[|]|"|\'|\\|:|,|;|=|+|-|@|<|>|&|`|null|true|NaN|-0|1e999|9007199254740993|0x10|%00|..%2f|${|{{|</script>|<!--|data: |id: |:|---|---\n'.split('|'),
]

/** Text of pieces that parsers stumble over, now and then a megabyte of one. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 24 }).map((all) => all.join('')) },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.base64String({ maxLength: 120 }).map((given) => given.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')) },
)

const megabyte = 'A'.repeat(2 ** 20)
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const wide = `{${Array.from({ length: 5000 }, (_, at) => `"${at}":0`).join()}}`
const twice = '{"kind":"text","kind":"file","__proto__":{"polluted":1},"text":"a","text":"b"}'

/** JSON, or what only looks like it: deep, wide, long, with the same key twice. */
export const json: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 30, arbitrary: text },
  { weight: 6, arbitrary: fc.constant(twice) },
  { weight: 1, arbitrary: fc.constantFrom(deep, wide, JSON.stringify(megabyte)) },
)

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]))]
    : [at]

type Change = (old: unknown) => unknown
const gone = Symbol('gone')

/** A payload is JSON in base64url: another one in its place. */
const repacked = json.map((given) => (old: unknown) => {
  const packed = typeof old === 'string' && Buffer.from(old, 'base64url').toString().startsWith('{')
  return packed ? Buffer.from(given).toString('base64url') : old
})

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: repacked },
  { weight: 4, arbitrary: fc.anything({ maxDepth: 2, withNullPrototype: false }).map((given) => () => given) },
  { weight: 6, arbitrary: text.map((given) => () => given) },
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat(4000), fc.constantFrom(...'AQgw_-=0zZ\0"')).map(([at, letter]) => (old: unknown) => {
      if (typeof old !== 'string' || old.length === 0) return old
      const place = at % old.length
      return old.slice(0, place) + letter + old.slice(place + 1)
    }),
  },
  {
    weight: 2,
    arbitrary: fc.nat(4000).map((at) => (old: unknown) => (typeof old === 'string' || Array.isArray(old) ? old.slice(0, at % (old.length + 1)) : old)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-1, 0.5, 2 ** 53, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21, '', [], {}, null, true).map((given) => () => given),
  },
  { weight: 2, arbitrary: fc.constant(() => gone) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'extra', 'kind').map((key) => (old: unknown) => (isObject(old) ? { ...old, [key]: old } : old)),
  },
  {
    weight: 2,
    arbitrary: fc.nat(50).map((times) => (old: unknown) => (Array.isArray(old) ? old.flatMap((one) => Array.from({ length: times }, () => one)) : old)),
  },
)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

const put = (value: unknown, [key, ...rest]: Path, change: Change): unknown => {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.flatMap((one, at) => (at === key ? [put(one, rest, change)].filter((made) => made !== gone) : [one]))
  if (!isObject(value)) return value
  const made = Object.entries(value).map(([name, inner]) => [name, name === key ? put(inner, rest, change) : inner] as const)
  return Object.fromEntries(made.filter(([, inner]) => inner !== gone))
}

/** Something that is right, changed in one to three places. */
export const spoiled = <T>(right: T): fc.Arbitrary<T> => {
  const paths = pathsOf(right)
  const one = fc.tuple(fc.constantFrom(...paths), changes)
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.reduce<unknown>((value, [path, change]) => put(value, path, change), right) as T)
}
