import * as v from 'valibot'

/** What an operator has to know of one setting. */
export interface About {
  /** What it is for, as the end of a sentence without a subject. */
  readonly about: string
  /** What a value has to look like: "must be …". */
  readonly must: string
  readonly example: string
  /** What counts where it is not set; what the schema says itself need not be said again. */
  readonly otherwise?: string
  /** Never printed, and may lie in a file of its own. */
  readonly secret?: boolean
  /** Its name in the environment, where that does not follow from its place. */
  readonly variable?: string
}

/** A leaf of the schema, with what an operator has to know of it. */
export const setting = <const S extends v.GenericSchema>(shape: S, about: About) => v.pipe(shape, v.metadata({ ...about }))

/** One setting: its place in the file, and its name in the environment. */
export interface Setting extends About {
  readonly path: readonly string[]
  readonly variable: string
  readonly kind: 'text' | 'number' | 'yes or no' | 'list'
  readonly required: boolean
  /** What the schema itself takes where nothing is set. */
  readonly fallback: unknown
}

const kinds: Readonly<Record<string, Setting['kind']>> = { number: 'number', boolean: 'yes or no', array: 'list' }

type Shape = v.GenericSchema & { readonly entries?: Readonly<Record<string, Shape>>; readonly wrapped?: Shape; readonly default?: unknown }

/** `site.origin` is ZOP_SITE_ORIGIN. */
const variableOf = (path: readonly string[]): string => `ZOP_${path.join('_').toUpperCase()}`

interface Place {
  readonly path: readonly string[]
  readonly required: boolean
  readonly fallback: unknown
}

const walk = (shape: Shape, place: Place): Setting[] => {
  if (shape.type === 'optional' && shape.wrapped) return walk(shape.wrapped, { ...place, required: false, fallback: shape.default })
  if (shape.entries) return Object.entries(shape.entries).flatMap(([name, entry]) => walk(entry, { ...place, path: [...place.path, name] }))
  const about = v.getMetadata(shape) as unknown as About
  return [{ variable: variableOf(place.path), ...about, ...place, kind: kinds[shape.type] ?? 'text' }]
}

/** Every setting of a schema, in its order. */
export const settingsOf = (schema: v.GenericSchema): readonly Setting[] => walk(schema as Shape, { path: [], required: true, fallback: undefined })

export const secretFile = ({ variable }: Setting): string => `${variable}_FILE`
