import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrustAnchor } from '@zop/sealing'
import type { Plugin, Rolldown } from 'vite'
import { awayPage } from '../away/page.ts'
import { stillPage } from '../n/still.ts'

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The small script of the conversation's page. */
export const small = 'small'

/** One script that needs no other file: under its own name, but for that of the conversation's page. */
export const alone = (name: string, input: string): Rolldown.RolldownOptions => ({
  input: { [name]: input },
  output: { entryFileNames: name === small ? 'assets/[name]-[hash:6].js' : '[name].js', codeSplitting: false },
})

/** Published pages ask for the first by its name, the page of a stopped relay for the second. */
const fixed = ['page.css', 'away.css']

export const assetNames = ({ names }: Rolldown.PreRenderedAsset): string => fixed.find((name) => names.includes(name)) ?? 'assets/[name]-[hash:6][extname]'

/** `/n/index.html`. All its files have their hash in the name: a page that seals must never run with a script of another release. */
export const conversationPage = (anchor: TrustAnchor): Plugin => ({
  name: 'zop-conversation-page',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const assets = [...readdirSync(here('dist/assets')), ...Object.keys(bundle).map((name) => basename(name))]
      const named = (wanted: RegExp): string => {
        const [found, ...more] = assets.filter((name) => wanted.test(name))
        if (found === undefined || more.length > 0) throw new Error(`one file like ${wanted} was to be built`)
        return `/assets/${found}`
      }
      const old = this.emitFile({ type: 'asset', name: 'old.js', source: readFileSync(here('src/frame/old.js')) })
      const files = {
        styles: [named(/^n-.*\.css$/)],
        scripts: [named(/^small-.*\.js$/), named(/^first-.*\.js$/)],
        old: `/${this.getFileName(old)}`,
      }
      // It would only ask for the one that holds everything.
      delete bundle[`assets/${basename(named(/^n-.*\.js$/))}`]
      this.emitFile({ type: 'asset', fileName: 'n/index.html', source: stillPage(anchor, files) })
    },
  },
})

/** `/away.html`, which a proxy reads from the disk where no relay answers. */
export const awayFile = (anchor: TrustAnchor): Plugin => ({
  name: 'zop-away',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'away.html', source: awayPage(anchor) })
  },
})

/** What others need to know of this release without knowing how it was built: the pages, who serves them, mirrors. */
export const siteFacts = ({ demo, deployment, exit, origins }: TrustAnchor): Plugin => ({
  name: 'zop-site-facts',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '.well-known/site.json', source: `${JSON.stringify({ demo, deployment, exit, origins }, null, 2)}\n` })
  },
})
