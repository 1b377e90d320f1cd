import { report, runStep } from '../command/step.ts'
import { writeHashes } from './hashes.ts'
import { buildStep, type Program, programs, releaseFolder } from './program.ts'
import { isCurrent, stamp, unstamp } from './stamp.ts'

/** Builds one release with its hash list. Throws where the builder fails; what it said has been shown. */
export const build = async (program: Program): Promise<void> => {
  await unstamp(program)
  if (!report(await runStep(buildStep(program)))) throw new Error(`building ${program} failed`)
  await writeHashes(releaseFolder(program))
  await stamp(program)
}

/** Builds what is missing or older than its sources. */
export const ensureRelease = async (): Promise<void> => {
  await Promise.all(programs.map(async (program) => ((await isCurrent(program)) ? undefined : build(program))))
}
