import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awayWords } from './away/index.ts'
import { consultWords } from './conversation/consult/index.ts'
import { fileWords } from './conversation/file/index.ts'
import { handOverWords } from './conversation/hand-over/index.ts'
import { conversationWords } from './conversation/index.ts'
import { keepWords } from './conversation/keep/index.ts'
import { rareWords } from './conversation/rare/index.ts'
import { returnWords } from './conversation/return/index.ts'
import { stillWords } from './conversation/still/index.ts'
import { storedWords } from './conversation/stored/index.ts'
import { voiceWords } from './conversation/voice/index.ts'
import { finderWords } from './finder/index.ts'
import { chooseLanguage, count, fill, type Language, languages, localeOf, type Plural, phoneNumbers } from './index.ts'
import { liveWords } from './live/index.ts'
import { pagesWords } from './pages/index.ts'
import { siteWords } from './site/index.ts'

const texts = (tree: unknown, path = ''): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]]
  return tree !== null && typeof tree === 'object' ? Object.entries(tree).flatMap(([key, value]) => texts(value, `${path}/${key}`)) : []
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted()
    .join()

const isPlural = (tree: unknown): tree is Plural => tree !== null && typeof tree === 'object' && 'other' in tree

/** Every plural of a catalogue with its path. */
const plurals = (tree: unknown, path = ''): [string, Plural][] => {
  if (isPlural(tree)) return [[path, tree]]
  return tree !== null && typeof tree === 'object' ? Object.entries(tree).flatMap(([key, value]) => plurals(value, `${path}/${key}`)) : []
}

/** The catalogue with one text for each plural, its most general. */
const singular = (tree: unknown): unknown => {
  if (isPlural(tree)) return tree.other
  return tree !== null && typeof tree === 'object' ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, singular(value)])) : tree
}

/** Which forms a language has, each with the numbers it stands for. */
const formsOf = (language: Language): Readonly<Record<string, readonly number[]>> => {
  const rules = new Intl.PluralRules(localeOf(language))
  const numbers = Object.groupBy(
    Array.from({ length: 1000 }, (_, n) => n),
    (n) => rules.select(n),
  )
  return Object.fromEntries(rules.resolvedOptions().pluralCategories.map((category) => [category, numbers[category] ?? []]))
}

const catalogues = {
  site: siteWords,
  away: awayWords,
  live: liveWords,
  pages: pagesWords,
  finder: finderWords,
  conversation: conversationWords,
  consult: consultWords,
  file: fileWords,
  voice: voiceWords,
  'hand-over': handOverWords,
  keep: keepWords,
  rare: rareWords,
  return: returnWords,
  still: stillWords,
  stored: storedWords,
}

/** Every text of a language, each with its catalogue and its path there. */
const textsOf = (language: Language) => Object.entries(catalogues).flatMap(([subject, catalogue]) => texts(catalogue[language], subject))

for (const [subject, catalogue] of Object.entries(catalogues)) {
  test(`${subject}: every language has the same keys with the same placeholders`, () => {
    const shape = (language: Language) => texts(singular(catalogue[language])).map(([path, text]) => `${path} ${placeholders(text)}`)
    for (const language of languages) assert.deepEqual(shape(language), shape('de'), language)
  })

  test(`${subject}: a plural has the forms of its language, and only one that stands for a single number may leave the number out`, () => {
    for (const language of languages) {
      const forms = formsOf(language)
      for (const [path, plural] of plurals(catalogue[language])) {
        assert.deepEqual(Object.keys(plural).toSorted(), Object.keys(forms).toSorted(), `${language} ${path}`)
        for (const [category, text] of Object.entries(plural)) {
          const asked = placeholders(plural.other)
          const without = placeholders(plural.other.replaceAll('{n}', ''))
          const allowed = forms[category]?.length === 1 ? [asked, without] : [asked]
          assert.ok(allowed.includes(placeholders(text)), `${language} ${path}/${category}`)
        }
      }
    }
  })

  test(`${subject}: no text is empty, none calls a person by a word for victims, none uses a dash for a pause`, () => {
    for (const language of languages) {
      for (const [path, text] of texts(catalogue[language])) {
        assert.ok(text.trim() === text && text.length > 0, path)
        assert.doesNotMatch(text, /opfer|victim|ofiar|victimă|жертв|ضحي|ضحاي|\s[–—-]\s/i, path)
      }
    }
  })
}

test('no word is spelt with letters of two alphabets: it would be read aloud wrongly, and not be found', () => {
  for (const language of languages) {
    for (const [path, text] of textsOf(language)) {
      assert.doesNotMatch(text, /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u, `${language} ${path}`)
    }
  }
})

test('Arabic texts have Arabic punctuation, and no marks of direction: those belong to the templates', () => {
  for (const [path, text] of textsOf('ar')) {
    assert.doesNotMatch(text, /\p{Script=Arabic}[»)]?[,;?]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, path)
  }
})

const quotes = {
  de: /„(.+?)“/g,
  en: /“(.+?)”/g,
  'de-simple': /„(.+?)“/g,
  ar: /«(.+?)»/g,
  bg: /„(.+?)“/g,
  pl: /„(.+?)”/g,
  ro: /„(.+?)”/g,
  uk: /«(.+?)»/g,
} as const satisfies Readonly<Record<Language, RegExp>>

/** The texts of a language that quote another one, such as the name of a button, by their path. */
const quoting = (language: Language): readonly string[] => {
  const all = textsOf(language)
  const names = new Set(all.map(([, text]) => text.toLowerCase()))
  const quotesOne = (text: string) => [...text.matchAll(quotes[language])].some(([, quoted = '']) => names.has(quoted.toLowerCase()))
  return all.filter(([, text]) => quotesOne(text)).map(([path]) => path)
}

test('where the German text names a button as it stands there, every language names its own', () => {
  const named = quoting('de')
  assert.ok(named.length > 10)
  for (const language of languages)
    assert.deepEqual(
      named.filter((path) => !quoting(language).includes(path)),
      [],
      language,
    )
})

test('every phone number says where it comes from, when it was looked at and who must check it', () => {
  for (const number of phoneNumbers) {
    assert.equal(new URL(number.source).protocol, 'https:')
    assert.match(number.reviewed, /^\d{4}-\d\d-\d\d$/)
    assert.match(number.note, /umbrella/)
    assert.equal(number.shown.replaceAll(' ', ''), number.dial)
    for (const language of languages) for (const text of Object.values(number.texts[language])) assert.ok(text.length > 0)
  }
  assert.equal(new Set(phoneNumbers.map(({ id }) => id)).size, phoneNumbers.length)
})

test('a missing value in a sentence is our bug and throws', () => {
  assert.equal(fill('{name} ist da', { name: 'Mila' }), 'Mila ist da')
  assert.throws(() => fill('{name} ist da', {}))
})

test('a plural takes the form of its number', () => {
  assert.equal(count('de', { one: 'eine Stelle', other: '{n} Stellen' }, 1), 'eine Stelle')
  assert.equal(count('de', { one: 'eine Stelle', other: '{n} Stellen' }, 1200), '1.200 Stellen')
  assert.equal(count('en', { other: '{n} centres' }, 1), '1 centres')
})

test('a plural takes the form that its language has for the number, with Latin digits in Arabic', () => {
  const months = { zero: 'zero', one: 'one', two: 'two', few: '{n} few', many: '{n} many', other: '{n} other' }
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((n) => count('ar', months, n)),
    ['zero', 'one', 'two', '3 few', '11 many', '100 other'],
  )
  const places = { one: '{n} one', few: '{n} few', many: '{n} many', other: '{n} other' }
  assert.deepEqual(
    [1, 21, 22, 11, 5].map((n) => count('uk', places, n)),
    ['1 one', '21 one', '22 few', '11 many', '5 many'],
  )
  assert.equal(count('ar', { other: '{n}' }, 1200), '1,200')
})

test('the language is the first wanted one that we speak, else English', () => {
  assert.equal(chooseLanguage(['tr-TR', 'de-AT', 'en']), 'de')
  assert.equal(chooseLanguage(['uk-UA', 'de']), 'uk')
  assert.equal(chooseLanguage(['tr', 'vi']), 'en')
  assert.equal(chooseLanguage([]), 'en')
})
