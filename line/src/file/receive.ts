import type { Line } from '../call.ts'
import { download, type Fetching } from './download.ts'
import { letGo } from './let-go.ts'
import type { Moving } from './upload.ts'
import { vetFile } from './vet.ts'

interface Receiving extends Fetching {
  readonly name: string
  /** Opens the sealed bytes, block by block; throws where they are not what was sealed. */
  open(sealed: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncIterable<Uint8Array<ArrayBuffer>>
}

/** Bytes that are put together before they go into a blob, which the browser keeps outside of the page's own memory. */
const laidAside = 1024 * 1024

const gathered = async (blocks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> => {
  const parts: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const layAside = () => {
    parts.push(new Blob(held))
    for (const block of held) letGo(block)
    held = []
    bytes = 0
  }
  for await (const block of blocks) {
    held.push(block)
    bytes += block.length
    if (bytes >= laidAside) layAside()
  }
  layAside()
  return new Blob(parts)
}

/**
 * A file that a message names: fetched over every cut, opened to its last byte (H7), and looked into. Null where it is of no kind that may be opened (D4).
 * Throws what `download` and `open` throw.
 */
export const receive = async (line: Line, { name, open, ...file }: Receiving, moving: Moving): Promise<{ blob: Blob; type: string } | null> => {
  const blob = await gathered(open(download(line, file, moving)))
  const vetted = await vetFile(blob, name)
  return vetted.kind === 'fine' ? { blob, type: vetted.type } : null
}
