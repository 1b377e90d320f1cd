import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const anchorFile = process.env['ZOP_ANCHOR'] ?? new URL('../setup/demo-anchor.json', import.meta.url)

/** Everything external and hashed by content: the page's policy allows no inline script or style. */
export default defineConfig({
  define: { __ANCHOR__: JSON.stringify(JSON.parse(readFileSync(anchorFile, 'utf8'))) },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', sourcemap: false },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
