import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '@zop/content'
import { frontMatterOf, holds, sourceOf } from '@zop/pages'
import { root } from './command/place.ts'
import { shippedDocuments } from './release/documents.ts'

/**
 * Says of every shipped page in which languages it is written, and whether each translation still holds. `--write` puts what was translated from where a translation says `pending`: by that, whoever
 * translated says that it was made from the master as it stands there now.
 */
const documents = new Map((await shippedDocuments(false)).map(({ id, text }) => [id, text]))
const masters = Array.from(documents.keys()).filter((id) => id.startsWith('page.de.'))

const stateOf = (master: string, translation: string | undefined): 'missing' | 'pending' | 'holds' | 'outdated' => {
  if (translation === undefined) return 'missing'
  if (frontMatterOf(translation)?.translates === 'pending') return 'pending'
  return holds(master, translation) ? 'holds' : 'outdated'
}

for (const id of masters) {
  const master = documents.get(id) ?? ''
  const name = id.slice('page.de.'.length)
  const source = sourceOf(master)
  const said = languages.slice(1).map((language) => [language, stateOf(master, documents.get(`page.${language}.${name}`))] as const)
  console.info(`${source}  ${name}: ${said.map(([language, state]) => `${language} ${state}`).join(', ')}`)
  if (!process.argv.includes('--write')) continue
  for (const [language] of said.filter(([, state]) => state === 'pending')) {
    const file = join(root, 'content/pages', language, `${name}.md`)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^translates: *pending *$/m, `translates: ${source}`))
  }
}
