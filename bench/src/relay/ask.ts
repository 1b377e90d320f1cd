import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, Line } from '@zop/line'
import { checkDirectory, hourOf, type KnownDirectory, type TrustAnchor } from '@zop/sealing'
import type { Item } from '@zop/wire'

const anchorFile = join(import.meta.dirname, '../../../setup/demo-anchor.json')

export const anchorOf = async (): Promise<TrustAnchor> => JSON.parse(await readFile(anchorFile, 'utf8')) as TrustAnchor

/** What the relay answers; throws where it says no. */
export const asked = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const came = await answer
  if (came.kind === 'ok') return came.value
  throw new Error(`the relay did not say yes: ${JSON.stringify(came)}`)
}

/** Every item of a conversation, as its counsellor reads them. */
export const everyItem = async (line: Line, conversation: string): Promise<readonly Item[]> => {
  const all: Item[] = []
  for (;;) {
    const { items } = await asked(line.call('items', { conversation, after: String(all.at(-1)?.order ?? 0) }))
    if (items.length === 0) return all
    all.push(...items)
  }
}

/** The newest directory, checked as a page of this origin checks it. */
export const newestDirectory = async (line: Line, origin: string): Promise<KnownDirectory> => {
  const checked = await checkDirectory(await anchorOf(), await asked(line.call('directory', {})), { hour: hourOf(Date.now()), origin })
  if (checked.kind !== 'valid') throw new Error(checked.reason)
  return checked.directory
}
