import { migrating } from './migrating.ts'

try {
  process.stdout.write(`${(await migrating(process.argv.slice(2), process.env)).join('\n')}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
