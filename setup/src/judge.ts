import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { endWithUs } from './command/child.ts'
import { showStep } from './command/step.ts'
import { tests } from './command/steps.ts'
import { ensureRelease } from './release/ensure.ts'

/** A program from outside the project, whose word we take on whether the promise holds elsewhere too. */
interface Judge {
  program: string
  asks: string
  /** How a test is told which program it is. */
  variable: string
  tests: readonly string[]
}

const judges: readonly Judge[] = [
  {
    program: 'chromium',
    asks: 'somebody writes and a counsellor answers, in a full Chromium',
    variable: 'CHROMIUM',
    tests: ['--test-name-pattern=answers, in', 'journeys/src/first-conversation/story.test.ts'],
  },
  {
    program: 'chromium',
    asks: 'a push without a payload shows one sentence as a notification',
    variable: 'CHROMIUM',
    tests: ['journeys/src/judge/woken.judge.ts'],
  },
  {
    program: 'firefox-esr',
    asks: 'somebody writes in Firefox, also as Tor Browser sets it up, and a counsellor answers',
    variable: 'FIREFOX',
    tests: ['journeys/src/judge/firefox.judge.ts'],
  },
  {
    program: 'age',
    asks: 'a copy made with consent opens with the command that everybody has',
    variable: 'AGE',
    tests: ['journeys/src/judge/age.judge.ts'],
  },
]

const find = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

endWithUs()
await ensureRelease()
const verdicts: string[] = []
let held = true
for (const { program, asks, variable, tests: files } of judges) {
  const path = find(program)
  if (path === undefined) {
    verdicts.push(`- ${program}: not on this machine, not asked`)
    continue
  }
  console.info(`${program}: ${asks}`)
  const story = tests(program, files)
  const yes = await showStep({ ...story, env: { ...story.env, [variable]: path } })
  held &&= yes
  verdicts.push(`${yes ? '✔' : '✖'} ${program}: ${asks}`)
}
console.info(`\n${verdicts.join('\n')}`)
process.exitCode = held ? 0 : 1
