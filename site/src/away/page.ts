import { draftLanguages, type Language, languageNames, languages, phoneNumbers } from '@zop/content'
import { awayWords } from '@zop/content/away'
import { conversationWords } from '@zop/content/conversation'
import { pagesWords } from '@zop/content/pages'
import { siteWords } from '@zop/content/site'
import { bar, demo, type Exits, exitOf, frame, type Html, html, icon, numbersList } from '@zop/pages'

const said = (language: Language, exits: Exits): Html => {
  const [own, site, talk] = [awayWords[language], siteWords[language], conversationWords[language]]
  return html`
    <section id="${language}" lang="${language}" dir="${languageNames[language].dir}">
      ${language === languages[0] ? html`<h1>${own.heading}</h1>` : html`<h2>${own.heading}</h2>`}
      <p>${own.text}</p>
      <p><b>${talk.refused.call}</b> ${site.phone.lead}</p>
      ${numbersList(language, phoneNumbers)}
      ${draftLanguages.includes(language) && html`<p class="fine">${pagesWords[language].state.draft}</p>`}
      <a class="exit" href="${exitOf(exits, language)}" rel="noreferrer">${icon('leave')}${site.bar.exit}</a>
    </section>`
}

/**
 * What stands at every address while no relay answers: the way out and the numbers, in every language. A proxy shows it from the disk (operations/proxy), so it loads nothing but its own style, and no
 * script.
 */
export const awayPage = (anchor: { readonly demo: boolean; readonly exit: Exits }): string => {
  const first = languages[0]
  const words = siteWords[first]
  return frame({
    language: first,
    title: words.choose.title,
    description: null,
    styles: ['/away.css'],
    scripts: [],
    body: html`
      ${anchor.demo && demo(languages.map((language) => ({ language, text: siteWords[language].demo })))}
      <main class="away">
        <nav aria-label="${words.language}">${languages.map(
          (language) => html`<a class="quiet" href="#${language}" lang="${language}" dir="${languageNames[language].dir}">${languageNames[language].name}</a>`,
        )}</nav>
        ${languages.map((language) => said(language, anchor.exit))}
      </main>
      ${bar(first, words.bar, anchor.exit)}`,
  })
}
