import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const anchorFile = process.env['ZOP_ANCHOR'] ?? new URL('../setup/demo-anchor.json', import.meta.url)

const anchor = JSON.parse(readFileSync(anchorFile, 'utf8'))

const pageStyles = fileURLToPath(new URL('../site/src/look/page.css', import.meta.url))

/** What the relay needs to know of these pages before it shows them: for whom they were built. */
const deskFacts: Plugin = {
  name: 'zop-desk-facts',
  generateBundle() {
    const { demo, deployment, origins } = anchor
    this.emitFile({ type: 'asset', fileName: '.well-known/desk.json', source: `${JSON.stringify({ demo, deployment, origins }, null, 2)}\n` })
  },
}

/** Everything external and hashed by content: the page's policy allows no inline script or style. The styles of the public pages stand beside them at a name of their own, for the preview. */
export default defineConfig({
  define: { __ANCHOR__: JSON.stringify(anchor) },
  plugins: [deskFacts],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      input: { index: fileURLToPath(new URL('index.html', import.meta.url)), page: pageStyles },
      output: { assetFileNames: ({ names }) => (names.includes('page.css') ? 'page.css' : 'assets/[name]-[hash][extname]') },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
