import type { SpawnOptions } from 'node:child_process'
import { endChild, startChild } from './child.ts'
import { environment, root } from './place.ts'

export interface Step {
  name: string
  command: string
  args: readonly string[]
  cwd?: string
  env?: Record<string, string>
}

export interface Outcome {
  name: string
  ok: boolean
  seconds: number
  output: string
}

const settings = (step: Step): SpawnOptions => ({ cwd: step.cwd ?? root, env: { ...environment(), ...step.env } })

/** Runs a step and keeps what it says. A program that cannot be started is a step that failed. */
export const runStep = (step: Step): Promise<Outcome> =>
  new Promise((resolve) => {
    const begun = performance.now()
    let output = ''
    const done = (ok: boolean) => resolve({ name: step.name, ok, seconds: (performance.now() - begun) / 1000, output })
    const child = startChild(step.command, step.args, { ...settings(step), stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', (error) => {
      output += error.message
      done(false)
    })
    child.once('close', (code) => done(code === 0))
  })

/** Runs a step that speaks to the terminal itself, and ends it after so many minutes: a test file that never lets go would hold everything for ever. */
export const showStep = (step: Step, minutes = 40): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = startChild(step.command, step.args, { ...settings(step), stdio: ['ignore', 'inherit', 'inherit'] })
    const late = setTimeout(() => {
      console.error(`${step.name}: not done after ${minutes} minutes, ended.`)
      endChild(child, 'SIGKILL')
    }, minutes * 60_000)
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(late)
      resolve(code === 0)
    })
  })

const closingCounts = (output: string): string => (output.match(/^ℹ (?:tests|pass|fail|skipped) \d+$/gm) ?? []).join(' ').replaceAll('ℹ ', '')

/** One line for a step that held; everything it said for one that did not. */
export const report = ({ name, ok, seconds, output }: Outcome): boolean => {
  console.info(`${ok ? '✔' : '✖'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s  ${closingCounts(output)}`)
  if (!ok) console.info(output)
  return ok
}

/** Runs steps side by side and reports each as it ends. True where all held. */
export const runAll = async (steps: readonly Step[]): Promise<boolean> =>
  (await Promise.all(steps.map(async (step) => report(await runStep(step))))).every((held) => held)
