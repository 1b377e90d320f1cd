import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Row, writeResult } from './result.ts'

const dist = join(import.meta.dirname, '../../site/dist')

/** Where a specifier of the script at `path` leads. */
const beside = (path: string, specifier: string): string => new URL(specifier, `http://site${path}`).pathname

/** What a text loads by itself: scripts and styles of a page, static imports of a script. */
const loads = (text: string, path: string): string[] => [
  ...[...text.matchAll(/<(?:script|link)[^>]*?(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, found = '']) => found),
  ...[...text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)].map(([, found = '']) => beside(path, found)),
]

const lazily = (text: string, path: string): string[] => [...text.matchAll(/import\(["`](\.\/[^"`]+\.js)["`]\)/g)].map(([, found = '']) => beside(path, found))

interface Page {
  readonly markup: number
  readonly style: number
  readonly script: number
  /** What a browser without native Ed25519, X25519 and X-Wing loads besides. */
  readonly fallback: number
  /** Every chunk that may come later, those included. */
  readonly lazy: number
}

const brotli = (text: string): number => brotliCompressSync(text).length

/** Brotli bytes of a page: what comes by itself, and each chunk that comes only when asked for. */
const weigh = async (page: string): Promise<Page> => {
  const html = await readFile(join(dist, page, 'index.html'), 'utf8')
  const seen = new Map<string, string>()
  const lazy = new Map<string, string>()
  const visit = async (path: string, into: Map<string, string>): Promise<void> => {
    if (seen.has(path) || lazy.has(path)) return
    const text = await readFile(join(dist, path), 'utf8')
    into.set(path, text)
    for (const next of loads(text, path)) await visit(next, into)
    if (path.endsWith('.js')) for (const next of lazily(text, path)) await visit(next, lazy)
  }
  for (const path of loads(html, '/')) await visit(path, seen)
  const sum = (end: string) => [...seen].filter(([path]) => path.endsWith(end)).reduce((total, [, text]) => total + brotli(text), 0)
  const fallback = new Map<string, string>()
  const follow = (path: string): void => {
    const text = lazy.get(path)
    if (text === undefined || fallback.has(path)) return
    fallback.set(path, text)
    for (const next of loads(text, path)) follow(next)
  }
  for (const path of lazy.keys()) if (path.includes('-fallback.')) follow(path)
  const weight = (texts: ReadonlyMap<string, string>) => [...texts.values()].reduce((total, text) => total + brotli(text), 0)
  return { markup: brotli(html), style: sum('.css'), script: sum('.js'), fallback: weight(fallback), lazy: weight(lazy) }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`

const rows: Row[] = []
for (const page of ['de', 'en']) {
  const { markup, style, script } = await weigh(page)
  rows.push({ what: `/${page}/ script`, figure: kilobytes(script), beside: 'at most 3 KB' })
  rows.push({ what: `/${page}/ HTML and CSS`, figure: kilobytes(markup + style), beside: 'at most 14 KB' })
}
const { markup, style, script, fallback, lazy } = await weigh('n')
rows.push({ what: '/n/ script, native', figure: kilobytes(script), beside: 'at most 45 KB' })
rows.push({ what: '/n/ script with the fallback', figure: kilobytes(script + fallback), beside: 'at most 62 KB' })
rows.push({
  what: '/n/ parts that come when asked for (word lists, files, voice, hand-over, ...), fallback included',
  figure: kilobytes(lazy),
  beside: 'not limited',
})
rows.push({ what: '/n/ HTML and CSS', figure: kilobytes(markup + style), beside: 'not limited' })
const files = (await readdir(dist, { recursive: true })).filter((path) => !path.startsWith('.packed'))
rows.push({ what: 'files of the site', figure: `${files.length}`, beside: 'not limited' })
await writeResult('sizes', {
  how: 'Brotli (level 11) of every file that the built page loads by itself, summed file by file. `npm run build && npm run bench sizes`',
  rows,
})
