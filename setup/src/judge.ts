import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { endWithUs } from './command/child.ts'
import { showStep } from './command/step.ts'
import { tests } from './command/steps.ts'
import { ensureRelease } from './release/ensure.ts'
import { askAdvisories } from './supply/advisories.ts'

/** Programs from outside the project, whose word we take on whether the promise holds elsewhere too. */
interface Judge {
  /** By the variable that tells a test where the program is. */
  programs: Readonly<Record<string, string>>
  asks: string
  tests: readonly string[]
}

const judges: readonly Judge[] = [
  {
    programs: { CHROMIUM: 'chromium' },
    asks: 'somebody writes and a counsellor answers, in a full Chromium',
    tests: ['--test-name-pattern=answers, in', 'journeys/src/first-conversation/story.test.ts'],
  },
  {
    programs: { CHROMIUM: 'chromium' },
    asks: 'a push without a payload shows one sentence as a notification',
    tests: ['journeys/src/judge/woken.judge.ts'],
  },
  {
    programs: { FIREFOX: 'firefox-esr' },
    asks: 'somebody writes in Firefox, also as Tor Browser sets it up, and a counsellor answers',
    tests: ['journeys/src/judge/firefox.judge.ts'],
  },
  {
    programs: { AGE: 'age' },
    asks: 'a copy made with consent opens with the command that everybody has',
    tests: ['journeys/src/judge/age.judge.ts'],
  },
  {
    programs: { TOR: 'tor', CHROMIUM: 'chromium', FIREFOX: 'firefox-esr' },
    asks: 'the pages read and somebody is answered through onion addresses, on a Tor network of this machine',
    tests: ['journeys/src/judge/onion.judge.ts'],
  },
  {
    programs: { NGINX: 'nginx', OPENSSL: 'openssl' },
    asks: 'a conversation goes through nginx with TLS, nginx keeps nothing of it, and while the relay is stopped people find numbers to call',
    tests: ['journeys/src/judge/proxy.judge.ts'],
  },
  {
    programs: { NGINX: 'nginx', OPENSSL: 'openssl', UNSHARE: 'unshare' },
    asks: 'nginx starts with the example as it stands, on a machine that has what the steps of docs/operations.md make',
    tests: ['journeys/src/judge/untouched.judge.ts'],
  },
  {
    programs: { PG_DUMP: 'pg_dump', PG_RESTORE: 'pg_restore', PSQL: 'psql' },
    asks: 'a dump of PostgreSQL comes back, tells what is lost, and leaves the relay its rights',
    tests: ['relay/src/restoring.judge.ts'],
  },
  {
    programs: { CADDY: 'caddy', OPENSSL: 'openssl' },
    asks: 'a conversation goes through Caddy with TLS, Caddy keeps nothing of it, and while the relay is stopped people find numbers to call',
    tests: ['journeys/src/judge/proxy.judge.ts'],
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
for (const { programs, asks, tests: files } of judges) {
  const paths = Object.entries(programs).map(([variable, program]) => ({ variable, program, path: find(program) }))
  const missing = paths.flatMap(({ program, path }) => (path === undefined ? [program] : []))
  const names = Object.values(programs).join(', ')
  if (missing.length > 0) {
    verdicts.push(`- ${missing.join(', ')}: not on this machine, not asked whether ${asks}`)
    continue
  }
  console.info(`${names}: ${asks}`)
  const story = tests(names, files)
  const told = Object.fromEntries(paths.map(({ variable, path = '' }) => [variable, path]))
  const yes = await showStep({ ...story, env: { ...story.env, ...told } })
  held &&= yes
  verdicts.push(`${yes ? '✔' : '✖'} ${names}: ${asks}`)
}
const advisories = askAdvisories()
held &&= advisories.held !== false
verdicts.push(`${advisories.held === null ? '-' : advisories.held ? '✔' : '✖'} ${advisories.says}`)
console.info(`\n${verdicts.join('\n')}`)
process.exitCode = held ? 0 : 1
