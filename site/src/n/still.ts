import { type Language, languageNames, languages, phoneNumbers } from '@zop/content'
import { conversationWords } from '@zop/content/conversation'
import { stillWords } from '@zop/content/conversation/still'
import { bar, demo, type Exits, frame, type Html, html, type IconName, liveTexts, numbersList } from '@zop/pages'

/** Where the build has put what the page loads. */
interface Files {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** For browsers that know no modules. */
  readonly old: string
}

/** What the conversation's screens draw. */
const icons = [
  'alert',
  'bin',
  'chat',
  'check',
  'clip',
  'clock',
  'globe',
  'handshake',
  'leave',
  'lock',
  'mic',
  'offline',
  'pause',
  'people',
  'phone',
  'play',
  'save',
  'send',
  'shield',
  'stop',
] as const satisfies readonly IconName[]

/** In which languages it can be read before the words of the person's own have come: more of them would only make it wait longer. */
const stillLanguages = ['de', 'en'] as const satisfies readonly Language[]

const waiting = (language: Language): Html => {
  const { loading, tooOld, old, withoutScript } = stillWords[language]
  return html`
    <section lang="${language}">
      <div class="needs-script while-loading">
        <p><b>${loading}</b></p>
        <p class="soft">${tooOld}</p>
      </div>
      <p class="note when-old">${old}</p>
      <noscript><p class="note">${withoutScript}</p></noscript>
    </section>`
}

/** The conversation's page as a file: one address and one title for all languages. What stands here is true until the script has replaced it, and stays true where no script runs. */
export const stillPage = (anchor: { readonly demo: boolean; readonly exit: Exits }, { styles, scripts, old }: Files): string => {
  const { title, bar: words } = conversationWords.de
  return frame({
    language: 'de',
    title,
    description: null,
    styles,
    scripts,
    head: html`<script nomodule src="${old}"></script>`,
    icons,
    body: html`
      <div id="room">
        ${anchor.demo && demo(stillLanguages.map((language) => ({ language, text: conversationWords[language].demo })))}
        <main class="still">
          <h1>${title}</h1>
          ${stillLanguages.map(waiting)}
          ${stillLanguages.map((language) => numbersList(language, phoneNumbers))}
          <nav class="languages">${languages.map((language) => html`<a class="quiet" href="/${language}/" lang="${language}" hreflang="${language}" dir="${languageNames[language].dir}">${languageNames[language].name}</a> `)}</nav>
        </main>
        ${bar('de', words, anchor.exit)}
      </div>
      ${liveTexts(null)}`,
  })
}
