import { count, languageNames } from '@zop/content'
import { type EvidenceLanguage, type EvidenceWords, evidenceLanguages, evidenceWords } from '@zop/content/evidence'
import { siteWords } from '@zop/content/site'
import { bar, demo, type Exits } from '../frame/bar.ts'
import { frame } from '../frame/frame.ts'
import { sayDay, sentence } from '../frame/sentence.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../look/icon.ts'
import { type Evidence, type Measured, type Run, type Shown, shownOf, standingOf, type Trial } from './evidence.ts'

/** The release that the page belongs to. */
export interface Release {
  readonly demo: boolean
  /** Where the source code is; missing where nobody has said. */
  readonly source?: string
  readonly exit: Exits
  /** Every other file by its path, with its hash. */
  readonly hashes: Readonly<Record<string, string>>
}

interface Told {
  readonly language: EvidenceLanguage
  readonly words: EvidenceWords
  readonly evidence: Evidence
}

const pathOf = (language: EvidenceLanguage): string => `/proof/${language}/`

const verdict = ({ words: { held, broken, unseen }, evidence }: Told, one: Shown): Html => {
  const standing = standingOf(evidence, one)
  if (standing === null) return html`<p class="unproven">${icon('unseen')}${unseen}</p>`
  return standing ? html`<p class="held">${icon('check')}${held}</p>` : html`<p class="broken">${icon('alert')}${broken}</p>`
}

const figures = ({ words, language }: Told, { bench, day, rows }: Measured): Html => html`
  <p class="fine">${words.trials.measured}: <code dir="ltr">${bench}</code>, ${sayDay(day, language)}</p>
  <ul lang="en" dir="ltr">${rows.map(([what, figure, beside]) => html`<li>${what}: <b>${figure}</b>${beside !== '' && html` <span class="fine">(${beside})</span>`}</li>`)}</ul>`

/** A path that may break behind its slashes, and nowhere else first. */
const breaking = (path: string): Html => html`${path.split('/').map((part, at) => html`${at > 0 && html`/<wbr>`}${part}`)}`

const single = ({ broken, cutOff }: EvidenceWords, { name, held }: Trial): Html =>
  html`<li>${name}${held !== true && html` <b>(${held === null ? cutOff : broken})</b>`}</li>`

const proofs = (told: Told, { tests, measured }: Shown): Html => {
  const { language, words } = told
  const byFile = Map.groupBy(tests, ({ file }) => file)
  return html`
    ${
      tests.length > 0 &&
      html`<details>
        <summary>${count(language, words.shownBy, tests.length)}</summary>
        <ul lang="en" dir="ltr">${[...byFile].map(([file, all]) => html`<li><code>${breaking(file)}</code><ul>${all.map((one) => single(words, one))}</ul></li>`)}</ul>
      </details>`
    }
    ${measured.map((one) => figures(told, one))}`
}

const titled = (told: Told, titles: Readonly<Record<string, string>>, one: Shown): Html => html`
  <li id="${one.id}">
    <h3>${titles[one.id] ?? one.id}</h3>
    ${(one.tests.length > 0 || one.measured.length === 0) && verdict(told, one)}
    ${proofs(told, one)}
  </li>`

const version = ({ run: words }: EvidenceWords, { commit, clean }: Run): Html =>
  commit === null ? html`${words.unknown}` : sentence(clean ? words.version : words.changed, { commit: html`<code dir="ltr">${commit}</code>` })

const lastRun = ({ language, words, evidence: { run } }: Told): Html => {
  if (run === null) return html`<p><b>${words.run.none}</b></p>`
  const text = run.unseen > 0 ? words.run.cut : run.failed === 0 ? words.run.all : words.run.some
  const number = new Intl.NumberFormat(language)
  const said = { day: sayDay(run.day, language), tests: number.format(run.tests), failed: number.format(run.failed), unseen: number.format(run.unseen) }
  return html`
    <p><b>${sentence(text, said)}</b></p>
    ${run.unseen > 0 && run.failed > 0 && html`<p><b>${sentence(words.run.some, said)}</b></p>`}
    <p class="fine">${version(words, run)}</p>`
}

const files = ({ language, words }: Told, { hashes, source }: Release): Html => {
  const all = Object.entries(hashes)
  return html`
    <section aria-labelledby="files">
      <h2 id="files">${words.files.heading}</h2>
      <p>${words.files.lead}</p>
      ${
        source === undefined
          ? html`<p><b>${words.files.sourceless}</b></p>`
          : html`<p>${sentence(words.files.source, { source: html`<a href="${source}" rel="noreferrer" dir="ltr">${breaking(source)}</a>` })}</p>`
      }
      <p><a class="quiet" href="/.well-known/release.json">${words.files.list}</a></p>
      <details>
        <summary>${count(language, words.files.count, all.length)}</summary>
        <ul class="hashes" dir="ltr">${all.map(([path, hash]) => html`<li><code>${breaking(path)}</code><code class="hash">${hash}</code></li>`)}</ul>
      </details>
    </section>`
}

/** What is promised, and what shows it. A file of the release, so that nobody who edits texts can change it. */
const evidencePage = (language: EvidenceLanguage, evidence: Evidence, release: Release): string => {
  const words = evidenceWords[language]
  const site = siteWords[language]
  const told = { language, words, evidence }
  const promises = Object.keys(words.promises.of).map((id) => shownOf(evidence, id))
  const tried = evidence.trials.filter(({ tests, measured }) => tests.length + measured.length > 0)
  const whole = promises.every((one) => standingOf(evidence, one) !== null)
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
        <p>${whole ? words.lead.whole : words.lead.partial}</p>
        <section aria-labelledby="limits"><h2 id="limits">${words.limits.heading}</h2><ul class="cannot">${words.limits.of.map((one) => html`<li>${one}</li>`)}</ul></section>
        <section aria-labelledby="run"><h2 id="run">${words.run.heading}</h2>${lastRun(told)}</section>
        <section aria-labelledby="promises">
          <h2 id="promises">${words.promises.heading}</h2>
          <p class="fine">${words.named}</p>
          <ol class="proofs">${promises.map((one) => titled(told, words.promises.of, one))}</ol>
        </section>
        ${files(told, release)}
        ${
          tried.length > 0 &&
          html`<section aria-labelledby="trials">
          <h2 id="trials">${words.trials.heading}</h2>
          <p>${words.trials.lead}</p>
          <ul class="proofs">${tried.map((one) => titled(told, words.trials.of, one))}</ul>
        </section>`
        }
      </main>
      ${bar(language, site.bar, release.exit)}`,
  })
}

/** The pages of all languages by their path in the release. */
export const evidencePages = (evidence: Evidence, release: Release): readonly { readonly path: string; readonly text: string }[] =>
  evidenceLanguages.map((language) => ({ path: `proof/${language}/index.html`, text: evidencePage(language, evidence, release) }))
