import { basename, relative } from 'node:path'

interface Chunk {
  readonly type: string
  readonly fileName: string
  readonly imports?: readonly string[]
  readonly facadeModuleId?: string | null
  readonly isDynamicEntry?: boolean
  readonly isEntry?: boolean
  code?: string
}

const mark = /(["'`])zop:parts\1/

/**
 * Writes into the page's script which files each part that is loaded later needs beside those that are there from the beginning. The page fetches them before it imports: a browser remembers for the rest of a
 * visit that an import failed, and only what has arrived already cannot fail.
 */
export const parts = (root: string, words: string) => ({
  name: 'zop-parts',
  enforce: 'pre' as const,
  /** What fetches a part's files ahead is ours; the bundler's own way would list them all once more. */
  configEnvironment: () => ({ build: { modulePreload: false } }),
  /** So nothing is left to do for what the bundler wraps around each import: 750 bytes that nobody should wait for. */
  load: (id: string) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : null),
  generateBundle(_: unknown, bundle: Record<string, Chunk>): void {
    const filesOf = (name: string, found = new Set<string>()): Set<string> => {
      if (found.has(name)) return found
      found.add(name)
      for (const one of bundle[name]?.imports ?? []) filesOf(one, found)
      return found
    }
    const code = Object.values(bundle)
      .map((chunk) => chunk.code ?? '')
      .join('\n')
    const there = new Set(Object.values(bundle).flatMap(({ fileName, isEntry }) => (isEntry ? [...filesOf(fileName)] : [])))
    const lists = Object.values(bundle).flatMap(({ fileName, facadeModuleId, isDynamicEntry }) => {
      if (!isDynamicEntry || !facadeModuleId) return []
      const part = relative(facadeModuleId.startsWith(words) ? words : root, facadeModuleId)
      // Parts that the page asks for by name, and names alone: they stand in what everybody loads before the first word.
      if (!/^(?:first|later)\//.test(part) && !['`', '"', "'"].some((quote) => code.includes(quote + part + quote))) return []
      const names = [...filesOf(fileName).difference(there)].map((file) => basename(file, '.js'))
      return [[part, ...names].join(' ')]
    })
    const text = `\`${lists.join('|')}\``
    for (const chunk of Object.values(bundle)) if (chunk.code !== undefined) chunk.code = chunk.code.replace(mark, () => text)
  },
})
