import { liveTexts } from '../frame/live.ts'
import { numbersList } from '../frame/numbers.ts'
import { alternatesOf, wholePage } from '../frame/page.ts'
import { insteadOfWriting, way } from '../frame/way.ts'
import { type Html, html } from '../html.ts'
import { type IconName, icon } from '../look/icon.ts'
import { type Door, doors, type Place } from '../site.ts'
import { unchecked } from './numbers.ts'

const doorIcons = { me: 'person', relatives: 'people', professionals: 'work' } as const satisfies Record<Door['name'], IconName>

/** The three doors behind which the pages lie. */
const threeDoors = ({ language, words }: Place): Html => html`
  <section class="doors" aria-labelledby="doors">
    <h2 id="doors">${words.pages.doors.heading}</h2>
    <ul>${doors.map(({ name }) => {
      const { title, text } = words.pages.doors[name]
      return html`<li><a href="/${language}/${name}/">${icon(doorIcons[name])}<b>${title}</b></a><p class="soft">${text}</p></li>`
    })}</ul>
  </section>`

const toNumbers = ({ words }: Place): Html => html`<p><a class="quiet" href="#phone">${icon('phone')}${words.site.phone.heading}</a></p>`

/** Below the doors, so that a small phone shows that there is more than the chat. */
const also = (place: Place): Html => {
  const { live } = place.words.site
  return html`
    <div class="also needs-script">
      <p class="spoken" data-spoken data-later="${live.spokenLater}" hidden>${icon('globe')}<span>${live.spoken} </span><span></span></p>
      ${toNumbers(place)}
    </div>`
}

const welcome = (place: Place): Html => {
  const { live, first } = place.words.site
  return html`
    <section class="first">
      <div class="live needs-script" data-live="asking" role="status">
        <p class="state" data-say="state">${place.words.live.asking}</p>
        <p class="live-more" data-say="more"></p>
      </div>
      <h1>${first.heading}</h1>
      <p class="lead">${first.lead}</p>
      <ul class="facts">${Object.values(first.facts).map((fact) => html`<li>${icon('check')}${fact}</li>`)}</ul>
      ${insteadOfWriting(place, null)}
      <div class="way needs-script" data-way="chat">${way(place, { look: 'button' }, html`${icon('chat')}${first.begin}`)}</div>
      <div class="way needs-script" data-way="letter">
        ${way(place, { wish: 'letter', look: 'button plain' }, html`${icon('send')}${first.letter}`)}
        <p class="promise" data-say="answer"></p>
      </div>
      <p class="needs-script">${way(place, { wish: 'return', look: 'quiet' }, html`${icon('lock')}${first.returned}`)}</p>
      <noscript>
        <p class="note">${live.withoutScript}</p>
        <p class="note">${first.withoutScript}</p>
        ${toNumbers(place)}
      </noscript>
    </section>`
}

const explained = ({ words }: Place): Html => {
  const { steps, limits } = words.site
  return html`
    <section class="steps" aria-labelledby="steps">
      <h2 id="steps">${steps.heading}</h2>
      <ol>${[steps.read, steps.write, steps.wait, steps.talk].map((step) => html`<li><div><b>${step.title}</b> <p>${step.text}</p></div></li>`)}</ol>
      <p class="fine week" data-say="week" hidden></p>
    </section>
    <section class="limits" aria-labelledby="limits">
      <h2 id="limits">${limits.heading}</h2>
      <ul>${[limits.witness, limits.life, limits.child, limits.device].map(
        (limit) => html`<li>${icon('alert')}<div><b>${limit.title}</b> <p>${limit.text}</p></div></li>`,
      )}</ul>
    </section>`
}

/** The first page of a language. */
export const firstPage = (place: Place): string => {
  const { language, words, library, shown } = place
  const { phone, exit } = words.site
  return wholePage(place, {
    title: words.site.title,
    description: words.site.description,
    path: '/',
    alternates: alternatesOf(shown, '/'),
    main: html`
      <main id="content" class="page" tabindex="-1">
        ${welcome(place)}
        ${threeDoors(place)}
        ${also(place)}
        ${explained(place)}
        <section class="phone" aria-labelledby="phone">
          <h2 id="phone" tabindex="-1">${phone.heading}</h2>
          <p class="soft">${phone.lead}</p>
          ${numbersList(language, library.numbers)}
          ${unchecked(place)}
        </section>
        <section class="leaving" aria-labelledby="leaving">
          <h2 id="leaving">${icon('leave')}${exit.heading}</h2>
          <p>${exit.text}</p>
          <p>${exit.history}</p>
        </section>
      </main>`,
    after: liveTexts(words.live),
  })
}
