import { type Language, languages } from '@zop/content'
import type { ContentDocument, SiteOptions } from '@zop/wire'
import { sourceOf } from './document/source.ts'

/** A small site of invented pages, for tests. */
export const options: SiteOptions = {
  today: '2026-11-22',
  demo: false,
  exit: { de: 'https://weather.example/de', en: 'https://weather.example/en' },
  hidden: [],
  origin: 'https://zop.example',
  home: null,
}

export const number = (name: string, dial = '110', order = 10): ContentDocument => {
  const texts = Object.fromEntries(languages.map((language) => [language, { name: `${name} ${language}`, what: 'a', hours: 'b', languages: 'c', cost: 'd' }]))
  const shown = dial.length > 4 ? `${dial.slice(0, 3)} ${dial.slice(3)}` : dial
  const entry = { order, dial, shown, source: 'https://police.example/', reviewed: '2026-11-21', note: 'to be checked', texts }
  return { id: `number.${name}`, text: JSON.stringify(entry, null, 2) }
}

/** A German page: front matter of nine lines, then `body` from line 15 on. */
export const masterPage = (name: string, body: string, front: Readonly<Record<string, string>> = {}): ContentDocument => {
  const lines = {
    title: name,
    description: `Was ${name} sagt.`,
    audience: 'person',
    order: '10',
    reviewed: '2026-11-22',
    reviewBy: '2027-05-22',
    owner: 'Koordinierungskreis',
    checked: 'false',
    sources: '[{ title: Ein Gesetz, url: https://law.example/1, seen: 2026-11-20 }]',
    ...front,
  }
  const yaml = Object.entries(lines).map(([key, value]) => `${key}: ${value}`)
  return { id: `page.de.${name}`, text: ['---', ...yaml, '---', '', body, ''].join('\n') }
}

/** The first line of the body of a master without front matter of its own. */
export const bodyLine = 13

export const translation = (of: ContentDocument, language: Language, body: string, front: Readonly<Record<string, string>> = {}): ContentDocument => {
  const name = of.id.slice('page.de.'.length)
  const yaml = Object.entries({ title: `${name} ${language}`, description: `What ${name} says.`, translates: sourceOf(of.text), ...front })
  return { id: `page.${language}.${name}`, text: ['---', ...yaml.map(([key, value]) => `${key}: ${value}`), '---', '', body, ''].join('\n') }
}
