import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TrustAnchor } from '@zop/sealing'
import type { Plugin, Rolldown } from 'vite'
import { stillPage } from '../n/still.ts'

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** One script that needs no other file, under its own name. */
export const alone = (name: string, input: string): Rolldown.RolldownOptions => ({
  input: { [name]: input },
  output: { entryFileNames: '[name].js', codeSplitting: false },
})

/** Published pages ask for this one by its name. */
const fixed = 'page.css'

export const assetNames = ({ names }: Rolldown.PreRenderedAsset): string => (names.includes(fixed) ? fixed : 'assets/[name]-[hash][extname]')

/**
 * `/n/index.html`, whose files all have their hash in the name: a page that seals must never run with a script of another release. So it takes a copy of the small
 * script of every page too.
 */
export const conversationPage = (anchor: TrustAnchor): Plugin => ({
  name: 'zop-conversation-page',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const put = (name: string, file: string): string => `/${this.getFileName(this.emitFile({ type: 'asset', name, source: readFileSync(file, 'utf8') }))}`
      const named = (wanted: RegExp): string => `/${Object.keys(bundle).find((name) => wanted.test(name)) ?? wanted}`
      const files = {
        styles: [named(/^assets\/n-.*\.css$/)],
        scripts: [put('page.js', here('dist/page.js')), named(/^assets\/n-.*\.js$/)],
        old: put('old.js', here('src/frame/old.js')),
      }
      this.emitFile({ type: 'asset', fileName: 'n/index.html', source: stillPage(anchor, files) })
    },
  },
})

/** What others need to know of this release without knowing how it was built: the pages, who serves them, mirrors. */
export const siteFacts = ({ demo, exit, origins }: TrustAnchor): Plugin => ({
  name: 'zop-site-facts',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '.well-known/site.json', source: `${JSON.stringify({ demo, exit, origins }, null, 2)}\n` })
  },
})
