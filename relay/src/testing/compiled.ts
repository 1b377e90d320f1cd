import { mkdirSync } from 'node:fs'

/** Where the runner of the tests keeps what Node has compiled (setup/src/command/steps.ts). */
const folder = process.env['NODE_COMPILE_CACHE']

/** A relay that is killed would never write what it has compiled. */
const keeps = `import { flushCompileCache } from 'node:module'
setTimeout(flushCompileCache, 2_000).unref()`

export const compiledEnv: Readonly<Record<string, string>> = folder ? { NODE_COMPILE_CACHE: folder } : {}

/** A relay behind its fence may use that folder too: loading from source takes twice the processor time. Without such a folder the fence is as an operator's. */
export const compiledFlags = (): readonly string[] => {
  if (!folder) return []
  // A folder that is not there yet would be taken for a file.
  mkdirSync(folder, { recursive: true })
  return [`--allow-fs-read=${folder}`, `--allow-fs-write=${folder}`, '--import', `data:text/javascript,${encodeURIComponent(keeps)}`]
}
