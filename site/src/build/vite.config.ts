import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TrustAnchor } from '@zop/sealing'
import { defineConfig, type EnvironmentOptions } from 'vite'
import { evidence } from './evidence.ts'
import { parts } from './parts.ts'
import { alone, assetNames, awayFile, conversationPage, siteFacts, small } from './release.ts'
import { tighten } from './tighten.ts'

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The trust anchor of this release (protocol B1) is compiled in; ZOP_ANCHOR names its file. */
const anchor = JSON.parse(readFileSync(process.env['ZOP_ANCHOR'] ?? here('../setup/demo-anchor.json'), 'utf8')) as TrustAnchor

/** What the first script needs comes as one file, and later parts take what they share with it from there: small files compress worse, and each costs a round trip. */
const first = { name: 'first', test: /\/site\/src\/conversation\/main\.tsx$/ }

/** What a browser without the newest cryptography needs comes as one file too, and only there. */
const noble = { name: 'noble', test: /\/node_modules\/@noble\// }

/** Built apart, so that they share no file with anything: pages of an earlier release ask for the first three by these names. */
const scripts = {
  page: here('src/page.ts'),
  finder: here('src/finder/finder.ts'),
  search: here('src/search/search.ts'),
  [small]: here('src/n/small.ts'),
}

const environments: Record<string, EnvironmentOptions> = Object.fromEntries(
  Object.entries(scripts).map(([name, input]) => [name, { consumer: 'client', build: { copyPublicDir: false, rolldownOptions: alone(name, input) } }]),
)

/** Everything external: the policy allows no inline script or style. What changes with a release has its hash in the name, but for the few files that published pages name. */
export default defineConfig({
  define: { __ANCHOR__: JSON.stringify(anchor) },
  build: { outDir: 'dist', emptyOutDir: false, assetsInlineLimit: 0, modulePreload: false, target: 'es2022' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    parts(here('src/conversation'), here('../content/src/conversation')),
    conversationPage(anchor),
    tighten(),
    siteFacts(anchor),
    awayFile(anchor),
    evidence(anchor),
  ],
  environments: {
    ...environments,
    client: {
      build: {
        rolldownOptions: {
          input: { n: here('src/n/n.ts'), page: here('src/look/page.css'), away: here('src/away/away.css') },
          output: { assetFileNames: assetNames, chunkFileNames: 'assets/[name]-[hash:6].js', codeSplitting: { groups: [noble, first] } },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync(here('dist'), { recursive: true, force: true })
      for (const name of [...Object.keys(scripts), 'client']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
