import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Evidence, evidencePages } from '@zop/pages'
import type { TrustAnchor } from '@zop/sealing'
import type { Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** What is promised and what shows it, with the hash of every file that has been built by now: all others. */
export const evidence = (anchor: TrustAnchor): Plugin => ({
  name: 'zop-evidence',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const dist = here('dist')
      const paths = readdirSync(dist, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
      const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('base64url')
      const hashes = Object.fromEntries(paths.map((path) => [`/${relative(dist, path).replaceAll(sep, '/')}`, hashOf(path)] as const).toSorted())
      const shown = JSON.parse(readFileSync(here('../content/evidence/last-run.json'), 'utf8')) as Evidence
      for (const { path, text } of evidencePages(shown, { ...anchor, hashes })) {
        mkdirSync(dirname(join(dist, path)), { recursive: true })
        writeFileSync(join(dist, path), text)
      }
    },
  },
})
