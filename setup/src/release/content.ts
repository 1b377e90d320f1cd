import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildSite } from '@zop/pages'
import type { DocumentFault, SiteOptions } from '@zop/wire'
import { root } from '../command/place.ts'
import { shippedDocuments } from './documents.ts'
import { releaseHashes } from './hashes.ts'
import { anchorFile } from './program.ts'

/** Where the shipped documents and the pages made of them stand. */
export const contentFolder = join(root, 'content/dist')
/** Every page by its path, with its SHA-256: what was made, to its end. */
export const contentList = 'pages.json'

/** A document by the file that it was read from, where there is one. */
const fileOf = ({ document }: DocumentFault): string => {
  const [kind, language, name] = document.split('.')
  return kind === 'page' ? `content/pages/${language}/${name}.md` : document
}

/** What is wrong, a line each: file, line, what. */
export const sayFaults = (faults: readonly DocumentFault[]): string =>
  faults.map((fault) => `${fileOf(fault)}${fault.line === null ? '' : `:${fault.line}`} ${fault.code} ${fault.detail}`.trimEnd()).join('\n')

/** The day of the build, or the one that `SOURCE_DATE_EPOCH` (reproducible-builds.org; seconds since 1970) names. */
const today = (): string => new Date(process.env['SOURCE_DATE_EPOCH'] ? Number(process.env['SOURCE_DATE_EPOCH']) * 1000 : Date.now()).toISOString().slice(0, 10)

const shippedOptions = async (): Promise<SiteOptions> => {
  const { demo, exit, origins } = JSON.parse(await readFile(anchorFile(), 'utf8')) as {
    demo: boolean
    exit: Record<string, string>
    origins: readonly string[]
  }
  return { today: today(), demo, exit, hidden: [], origin: origins[0] ?? null, home: null }
}

/** Makes the pages of the shipped documents. Throws with every fault where they are not fit; what stood there before stays. */
export const buildContent = async (): Promise<number> => {
  const options = await shippedOptions()
  const documents = await shippedDocuments(options.demo)
  const built = buildSite(documents, options)
  if (built.kind === 'unfit') throw new Error(`The documents are not fit to be pages.\n${sayFaults(built.faults)}`)
  const [fresh, place] = [join(contentFolder, `site.${process.pid}`), join(contentFolder, 'site')]
  await rm(fresh, { recursive: true, force: true })
  for (const { path, text } of built.files) {
    const file = join(fresh, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await rm(place, { recursive: true, force: true })
  await rename(fresh, place)
  await writeFile(join(contentFolder, 'documents.json'), `${JSON.stringify({ version: 1, options, documents })}\n`)
  await writeFile(join(contentFolder, contentList), `${JSON.stringify(await releaseHashes(place), null, 2)}\n`)
  return built.files.length
}
