import { languages } from '@zop/content'
import { buildSite, shippedWords, sourceOf } from '@zop/pages'
import type { ContentDocument, SiteOptions } from '@zop/wire'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { median, type Row, writeResult } from '../result.ts'

/** Sixty invented pages as long as real ones, in all languages, each translation holding. */
const pages = 60
const options: SiteOptions = {
  today: '2026-11-22',
  demo: false,
  exit: { en: 'https://weather.example/' },
  hidden: [],
  origin: 'https://zop.example',
  home: null,
}

const paragraph = (seed: number): string =>
  Array.from({ length: 45 }, (_, at) => `Wort${(seed * 31 + at * 17) % 997}`)
    .join(' ')
    .replace(/(\S+ ){12}\S+/, (text) => `**${text}**`)

const body = (seed: number): string => {
  const parts = Array.from(
    { length: 8 },
    (_, at) =>
      `## Abschnitt ${at}\n\n${paragraph(seed + at)} ({{law:§ ${at + 1} StGB}}).\n\n- ${paragraph(seed * at)}\n- [Weiter](page:p${(seed + 1) % pages})\n`,
  )
  return parts.join('\n')
}

const masterOf = (at: number): string =>
  `---\ntitle: Seite ${at}\ndescription: Was hier steht.\naudience: person\norder: ${at}\nreviewed: 2026-11-22\nreviewBy: 2027-05-22\nowner: a\nchecked: false\nsources: [{ title: Gesetz, url: "https://law.example/${at}" }]\n---\n\n${body(at)}`

const documentsOf = (at: number): readonly ContentDocument[] => {
  const master = masterOf(at)
  const translated = `---\ntitle: Page ${at}\ndescription: What stands here.\ntranslates: ${sourceOf(master)}\n---\n\n${body(at)}`
  return languages.map((language) => ({ id: `page.${language}.p${at}`, text: language === 'de' ? master : translated }))
}

const words: readonly ContentDocument[] = languages.map((language) => ({ id: `words.site.${language}`, text: JSON.stringify(shippedWords.site[language]) }))
const documents = [...Array.from({ length: pages }, (_, at) => documentsOf(at)).flat(), ...words]

const timed = (work: () => void): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const runs = 5
const builds: number[] = []
const parses: number[] = []
let files = 0
for (let run = 0; run < runs; run++) {
  parses.push(
    timed(() => {
      for (const { id, text } of documents) if (id.startsWith('page.')) fromMarkdown(text)
    }),
  )
  // Other objects each time: what was read once is not read again.
  const fresh = documents.map((document) => ({ ...document }))
  builds.push(
    timed(() => {
      const built = buildSite(fresh, options)
      if (built.kind === 'unfit') throw new Error(JSON.stringify(built.faults[0]))
      files = built.files.length
    }),
  )
}

const [build, parse] = [median(builds), median(parses)]
const rows: Row[] = [
  { what: `${pages} pages in ${languages.length} languages: ${files} files`, figure: `${(build / 1000).toFixed(2)} s`, beside: 'less than 30 s' },
  {
    what: 'reading their Markdown into trees, and nothing else',
    figure: `${(parse / 1000).toFixed(2)} s`,
    beside: `the raw limit: the whole is ${(build / parse).toFixed(1)} times it`,
  },
]
await writeResult('pages', { how: `Median of ${runs} builds of the whole site from its documents, in memory, one process. \`npm run bench pages\``, rows })
