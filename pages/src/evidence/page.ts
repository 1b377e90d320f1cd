import { count, languageNames } from '@zop/content'
import { type EvidenceLanguage, type EvidenceWords, evidenceLanguages, evidenceWords } from '@zop/content/evidence'
import { siteWords } from '@zop/content/site'
import { bar, demo, type Exits } from '../frame/bar.ts'
import { frame } from '../frame/frame.ts'
import { sayDay, sentence } from '../frame/sentence.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import { type Evidence, type Measured, type Shown, standingOf } from './evidence.ts'

/** The release that the page belongs to. */
export interface Release {
  readonly demo: boolean
  readonly exit: Exits
  /** Every other file by its path, with its hash. */
  readonly hashes: Readonly<Record<string, string>>
}

interface Told {
  readonly language: EvidenceLanguage
  readonly words: EvidenceWords
}

const pathOf = (language: EvidenceLanguage): string => `/proof/${language}/`

const verdict = (one: Shown, { held, broken, unseen }: EvidenceWords): Html => {
  const standing = standingOf(one)
  if (standing === null) return html`<p class="soft">${unseen}</p>`
  return standing ? html`<p class="held">${icon('check')}${held}</p>` : html`<p class="broken">${icon('alert')}${broken}</p>`
}

const figures = ({ words, language }: Told, { bench, day, rows }: Measured): Html => html`
  <p class="fine">${words.trials.measured}: <code dir="ltr">${bench}</code>, ${sayDay(day, language)}</p>
  <ul lang="en" dir="ltr">${rows.map(([what, figure, beside]) => html`<li>${what}: <b>${figure}</b>${beside !== '' && html` <span class="fine">(${beside})</span>`}</li>`)}</ul>`

const proofs = (told: Told, { tests, measured }: Shown): Html => {
  const { language, words } = told
  const byFile = Map.groupBy(tests, ({ file }) => file)
  return html`
    ${
      tests.length > 0 &&
      html`<details>
        <summary>${count(language, words.shownBy, tests.length)}</summary>
        <ul lang="en" dir="ltr">${[...byFile].map(([file, all]) => html`<li><code>${file}</code><ul>${all.map(({ name, held }) => html`<li>${name}${!held && html` <b>(${words.broken})</b>`}</li>`)}</ul></li>`)}</ul>
      </details>`
    }
    ${measured.map((one) => figures(told, one))}`
}

const titled = (told: Told, titles: Readonly<Record<string, string>>, one: Shown): Html => html`
  <li id="${one.id}">
    <h3>${titles[one.id] ?? one.id}</h3>
    ${verdict(one, told.words)}
    ${proofs(told, one)}
  </li>`

const lastRun = ({ language, words }: Told, { run }: Evidence): Html => {
  if (run === null) return html`<p>${words.run.none}</p>`
  const text = run.failed === 0 ? words.run.all : words.run.some
  const number = new Intl.NumberFormat(language)
  return html`
    <p><b>${sentence(text, { day: sayDay(run.day, language), tests: number.format(run.tests), failed: number.format(run.failed) })}</b></p>
    <p class="fine">${sentence(words.run.version, { commit: html`<code dir="ltr">${run.commit}</code>` })}</p>`
}

const files = ({ language, words }: Told, hashes: Release['hashes']): Html => {
  const all = Object.entries(hashes)
  return html`
    <section aria-labelledby="files">
      <h2 id="files">${words.files.heading}</h2>
      <p>${words.files.lead}</p>
      <p>${words.files.limit}</p>
      <p><a class="quiet" href="/.well-known/release.json">${words.files.list}</a></p>
      <details>
        <summary>${count(language, words.files.count, all.length)}</summary>
        <ul class="hashes" dir="ltr">${all.map(([path, hash]) => html`<li><code>${path}</code> <code class="fine">${hash}</code></li>`)}</ul>
      </details>
    </section>`
}

/** What is promised, and what shows it. A file of the release, so that nobody who edits texts can change it. */
const evidencePage = (language: EvidenceLanguage, evidence: Evidence, release: Release): string => {
  const words = evidenceWords[language]
  const site = siteWords[language]
  const told = { language, words }
  return frame({
    language,
    title: words.title,
    description: words.description,
    alternates: evidenceLanguages.map((other) => ({ language: other, path: pathOf(other) })),
    styles: ['/page.css'],
    scripts: ['/page.js'],
    body: html`
      <a class="skip" href="#content">${site.skip}</a>
      ${release.demo && demo([{ language, text: words.invented }])}
      <header class="head">
        <a class="quiet" href="/${language}/"><b>${site.header}</b></a>
        <nav aria-label="${site.language}">${evidenceLanguages
          .filter((other) => other !== language)
          .map((other) => html`<a class="quiet" href="${pathOf(other)}" lang="${other}" hreflang="${other}">${languageNames[other].name}</a>`)}</nav>
      </header>
      <main id="content" class="text proof" tabindex="-1">
        <h1>${words.title}</h1>
        <p>${words.lead}</p>
        <section aria-labelledby="run"><h2 id="run">${words.run.heading}</h2>${lastRun(told, evidence)}</section>
        <section aria-labelledby="promises">
          <h2 id="promises">${words.promises.heading}</h2>
          <ol class="proofs">${evidence.promises.map((one) => titled(told, words.promises, one))}</ol>
        </section>
        <section aria-labelledby="trials">
          <h2 id="trials">${words.trials.heading}</h2>
          <p>${words.trials.lead}</p>
          <ul class="proofs">${evidence.trials.map((one) => titled(told, words.trials, one))}</ul>
        </section>
        ${files(told, release.hashes)}
        <section aria-labelledby="limits"><h2 id="limits">${words.limits.heading}</h2><p>${words.limits.text}</p></section>
      </main>
      ${bar(language, site.bar, release.exit)}`,
  })
}

/** The pages of all languages by their path in the release. */
export const evidencePages = (evidence: Evidence, release: Release): readonly { readonly path: string; readonly text: string }[] =>
  evidenceLanguages.map((language) => ({ path: `proof/${language}/index.html`, text: evidencePage(language, evidence, release) }))
