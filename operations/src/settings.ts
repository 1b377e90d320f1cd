import { readFileSync } from 'node:fs'
import { Failed } from './failed.ts'

type Env = NodeJS.ProcessEnv

const readText = (name: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Failed(`${name} names ${path}, and that file cannot be read.`)
  }
}

/** A variable, or what the file holds that the variable with `_FILE` at its end names; empty counts as not set. */
export const given = (env: Env, name: string): string | undefined => {
  const file = env[`${name}_FILE`]
  return (file ? readText(`${name}_FILE`, file) : env[name]) || undefined
}

export const needed = (env: Env, name: string, what: string): string => {
  const value = given(env, name)
  if (value === undefined) throw new Failed(`${name} is not set: it must be ${what}.`)
  return value
}

/** A whole number from 1 on. */
export const count = (env: Env, name: string, otherwise: number): number => {
  const value = given(env, name) ?? String(otherwise)
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new Failed(`${name} is "${value}": it must be a whole number from 1 on.`)
  return Number(value)
}

/** The relay's own file, where ZOP_CONFIG names one; nothing where it does not. */
export const relayFile = (env: Env): object => {
  const path = env['ZOP_CONFIG']
  if (!path) return {}
  const text = readText('ZOP_CONFIG', path)
  try {
    const held: unknown = JSON.parse(text)
    if (typeof held === 'object' && held !== null) return held
  } catch {
    // Said below.
  }
  throw new Failed(`ZOP_CONFIG names ${path}, and that file cannot be read as JSON.`)
}

export interface Databases {
  readonly url?: string
  readonly keys?: string
}

/** Where the relay's databases are, from its own settings: the environment counts before the file. Neither where it keeps its data in files. */
export const databases = (env: Env): Databases => {
  const held = (relayFile(env) as { database?: Databases }).database
  const [url, keys] = [given(env, 'DATABASE_URL') ?? held?.url, given(env, 'KEYS_DATABASE_URL') ?? held?.keys]
  return { ...(url ? { url } : {}), ...(keys ? { keys } : {}) }
}

/** The relay's data folder, from its own settings: ZOP_DATA, or `data` in the file that ZOP_CONFIG names. */
export const dataFolder = (env: Env): string => {
  const named = env['ZOP_DATA'] ?? (relayFile(env) as { data?: unknown }).data
  if (typeof named !== 'string' || named === '') throw new Failed('Neither ZOP_DATA nor the file of ZOP_CONFIG says where the relay keeps its data.')
  return named
}
