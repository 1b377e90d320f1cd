import type { Config } from '../config.ts'
import { settings } from './read.ts'

type Tree = { readonly [name: string]: unknown }

const at = (tree: unknown, [name, ...rest]: readonly string[]): unknown => (name === undefined ? tree : at((tree as Tree | undefined)?.[name], rest))

/** What counts, a line for each setting; of a secret only that it is set. */
export const shownConfig = (config: Config): string[] =>
  settings.map(({ variable, path, secret, fallback, otherwise }) => {
    const value = at(config, path)
    if (value === undefined) {
      const usual = otherwise ?? fallback
      return usual === undefined ? `${variable} is not set` : `${variable} is not set: ${String(usual)}`
    }
    if (secret) return `${variable} is set and not shown`
    return `${variable}=${Array.isArray(value) ? value.join(',') : String(value)}`
  })
