import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { faultsOf, nearest } from './faults.ts'
import { schema } from './schema.ts'
import { type Setting, secretFile, settingsOf } from './setting.ts'

/** Every setting of a relay. */
export const settings = settingsOf(schema)

/** Variables with our prefix that are no settings of a relay: its file, the trust anchor of a build, a folder of a bench. */
const others = ['ZOP_CONFIG', 'ZOP_ANCHOR', 'ZOP_CURTOIS']

type Tree = { [name: string]: unknown }

/** What is set, whence it came by path, and what is wrong about it already. */
interface Gathered {
  readonly tree: Tree
  readonly faults: readonly string[]
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An environment holds text only. What cannot be read as its kind stays text, and the schema refuses it. */
const readAs = ({ kind }: Setting, text: string): unknown => {
  if (kind === 'number') return /^\d+$/.test(text) ? Number(text) : text
  if (kind === 'yes or no') return text === 'true' ? true : text === 'false' ? false : text
  if (kind !== 'list') return text
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const put = (tree: Tree, [name, ...rest]: readonly string[], value: unknown): void => {
  if (name === undefined) return
  if (rest.length === 0) tree[name] = value
  else {
    const under = isTree(tree[name]) ? tree[name] : {}
    tree[name] = under
    put(under, rest, value)
  }
}

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Missing, a folder, or somebody else's: said by whoever asked for it.
    return null
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // No schema takes undefined.
    return undefined
  }
}

const fromFile = (path: string | undefined): Gathered => {
  if (!path) return { tree: {}, faults: [] }
  const tree = parsed(readText(path) ?? '')
  if (isTree(tree)) return { tree, faults: [] }
  return { tree: {}, faults: [`ZOP_CONFIG names ${path}, and that file cannot be read as JSON with an object in it.`] }
}

/** A setting's value in the environment: itself, or (a secret) what its file holds. */
const given = (one: Setting, env: NodeJS.ProcessEnv): { text: string | undefined; fault?: string } => {
  const [text, file] = [env[one.variable], one.secret ? env[secretFile(one)] : undefined]
  if (!file) return { text }
  if (text !== undefined) return { text, fault: `${one.variable} and ${secretFile(one)} are both set: keep the file and remove the other.` }
  const held = readText(file)
  if (held === null) return { text, fault: `${secretFile(one)} names ${file}, and that file cannot be read.` }
  return { text: held.replace(/\r?\n$/, '') }
}

/** A misspelt variable would be a setting that silently does not count. */
const unknownIn = (env: NodeJS.ProcessEnv): string[] => {
  const names = [...others, ...settings.flatMap((one) => [one.variable, ...(one.secret ? [secretFile(one)] : [])])]
  return Object.keys(env)
    .filter((name) => name.startsWith('ZOP_') && !names.includes(name))
    .map((name) => `${name} is no setting. The nearest is ${nearest(name, names)}.`)
}

/** Sides are there whatever is set, so that a missing one is told by each setting that it needs. */
const gather = (env: NodeJS.ProcessEnv): Gathered => {
  const { tree, faults } = fromFile(env['ZOP_CONFIG'])
  const said = [...faults, ...unknownIn(env)]
  const whole: Tree = { site: {}, desk: {}, ...structuredClone(tree) }
  for (const one of settings) {
    const { text, fault } = given(one, env)
    if (fault !== undefined) said.push(fault)
    if (text !== undefined && text !== '') put(whole, one.path, readAs(one, text))
  }
  return { tree: whole, faults: said }
}

/** The configuration that this environment gives with the file that it names, or all that is wrong with it, a sentence each. */
export const gatherConfig = (env: NodeJS.ProcessEnv): { config: v.InferOutput<typeof schema> } | { faults: readonly string[] } => {
  const { tree, faults } = gather(env)
  const read = v.safeParse(schema, tree)
  const all = [...faults, ...(read.success ? [] : faultsOf(read.issues, settings))]
  if (read.success && all.length === 0) return { config: read.output }
  return { faults: all }
}
