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
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Failed(`${name} is "${value}": it must be a whole number from 1 on.`)
  return Number(value)
}

/** The relay's data folder, from its own settings: ZOP_DATA, or `data` in the file that ZOP_CONFIG names. */
export const dataFolder = (env: Env): string => {
  if (env['ZOP_DATA']) return env['ZOP_DATA']
  const config = env['ZOP_CONFIG']
  if (!config) throw new Failed('Neither ZOP_DATA nor ZOP_CONFIG is set: one of them must say where the relay keeps its data.')
  let named: unknown
  try {
    named = (JSON.parse(readText('ZOP_CONFIG', config)) as { data?: unknown } | null)?.data
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed(`ZOP_CONFIG names ${config}, and that file cannot be read as JSON.`)
  }
  if (typeof named !== 'string') throw new Failed(`${config} does not say where the relay keeps its data.`)
  return named
}
