import { mkdirSync } from 'node:fs'

/** A relay that is killed would never write what it has compiled. */
const keeps = `import { flushCompileCache } from 'node:module'
setTimeout(flushCompileCache, 2_000).unref()`

/**
 * Where the runner of the tests keeps what Node has compiled, a relay behind its fence may read and write that folder too (setup/src/command/steps.ts): loading it from source
 * takes twice the processor time, some hundred times in a run. Without such a folder the fence is as an operator's.
 */
export const compiledFlags = (): readonly string[] => {
  const folder = process.env['NODE_COMPILE_CACHE']
  if (!folder) return []
  // A folder that is not there yet would be taken for a file.
  mkdirSync(folder, { recursive: true })
  return [`--allow-fs-read=${folder}`, `--allow-fs-write=${folder}`, '--import', `data:text/javascript,${encodeURIComponent(keeps)}`]
}
