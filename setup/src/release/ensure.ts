import { report, runStep } from '../command/step.ts'
import { anchorOf, assertNothingReal, checkAnchor, sayFor } from './anchor.ts'
import { buildContent } from './content.ts'
import { writeHashes } from './hashes.ts'
import { buildStep, type Part, type Program, programs, releaseFolder } from './program.ts'
import { isCurrent, stamp, unstamp } from './stamp.ts'

const make = async (program: Program): Promise<void> => {
  if (!report(await runStep(buildStep(program)))) throw new Error(`building ${program} failed`)
  await writeHashes(releaseFolder(program))
}

const makePages = async (): Promise<void> => {
  const begun = performance.now()
  const output = `${await buildContent()} files`
  report({ name: 'build content', ok: true, seconds: (performance.now() - begun) / 1000, output })
}

/** Builds one part with the list of its files. Throws where that fails; what the builder said has been shown. */
const build = async (part: Part): Promise<void> => {
  await unstamp(part)
  await (part === 'content' ? makePages() : make(part))
  await stamp(part)
}

const parts: readonly Part[] = [...programs, 'content']

/** Builds everything anew; the answer says for whom. */
export const buildRelease = async (): Promise<string> => {
  await checkAnchor()
  await assertNothingReal()
  await Promise.all(parts.map(build))
  return sayFor(await anchorOf())
}

/** Builds what is missing or older than its sources. */
export const ensureRelease = async (): Promise<void> => {
  await assertNothingReal()
  await Promise.all(parts.map(async (part) => ((await isCurrent(part)) ? undefined : build(part))))
}
