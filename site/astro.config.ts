import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { parts } from './parts.ts'

/** The trust anchor of this release (protocol B1) is compiled in; ZOP_ANCHOR names its file. */
const anchorFile = process.env['ZOP_ANCHOR'] ?? new URL('../setup/demo-anchor.json', import.meta.url)
const anchor: unknown = JSON.parse(readFileSync(anchorFile, 'utf8'))

/** What the first script and its later parts both use comes as one file: small files compress worse, and each costs a round trip. */
const shared = {
  name: 'shared',
  test: /\/(?:wire\/src\/(?!route\/(?:people|account|duty)).*|line\/src\/\w+\.ts|sealing\/src\/(?:statement|primitive\/(?:bytes|digest|box|chosen|hpke|ed25519-native|xwing-native|xwing|ed25519)|directory\/(?:anchor|certificate|directory)|conversation\/(?:chain|keeping|epoch|history|consent|open|follow|follower|vouched|rule\/(?:shape|start|take|by-seeker|change|consent))|message\/\w+|access\/(?:seeker|code|login))\.ts|node_modules\/(?:valibot|preact|@preact|hpke)\/.*)/,
}

/** What a browser without the newest cryptography needs comes as one file too, and only there. */
const noble = { name: 'noble', test: /\/node_modules\/@noble\// }

export default defineConfig({
  output: 'static',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    plugins: [parts(fileURLToPath(new URL('src/conversation', import.meta.url)))],
    define: { __ANCHOR__: JSON.stringify(anchor) },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [shared, noble] } } },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  },
})
