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
  variable: 'CHROMIUM' | 'FIREFOX'
}

const judges: readonly Judge[] = [
  { program: 'chromium', asks: 'somebody writes and a counsellor answers, in a full Chromium', variable: 'CHROMIUM' },
  { program: 'firefox-esr', asks: 'somebody writes and a counsellor answers, in Firefox', variable: 'FIREFOX' },
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
for (const { program, asks, variable } of judges) {
  const path = find(program)
  if (path === undefined) {
    verdicts.push(`- ${program}: not on this machine, not asked`)
    continue
  }
  console.info(`${program}: ${asks}`)
  const story = tests(program, ['--test-name-pattern=answers, in', 'journeys/src/first-conversation/story.test.ts'])
  const yes = await showStep({ ...story, env: { ...story.env, [variable]: path } })
  held &&= yes
  verdicts.push(`${yes ? '✔' : '✖'} ${program}: ${asks}`)
}
console.info(`\n${verdicts.join('\n')}`)
process.exitCode = held ? 0 : 1
