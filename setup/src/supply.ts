// A program: writes docs/supply-chain.md and docs/sbom.cdx.json from the lockfile.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command/place.ts'
import { documentOf } from './supply/document.ts'
import { lockedPackages } from './supply/lock.ts'
import { plain } from './supply/sbom.ts'

const packages = lockedPackages()
const bill = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
})
writeFileSync(join(root, 'docs/supply-chain.md'), documentOf(packages))
writeFileSync(join(root, 'docs/sbom.cdx.json'), `${JSON.stringify(plain(JSON.parse(bill)))}\n`)
console.info(`docs/supply-chain.md: ${packages.length} packages.`)
