import { effect } from '@preact/signals'
import { chooseLanguage } from '@zop/content'
import { connect } from '@zop/line'
import { render } from 'preact'
import { anchor } from '../anchor.ts'
import { Conversation } from './conversation.ts'
import { routes } from './routes.ts'
import { handed } from './view/handed.ts'
import { Room } from './view/room.tsx'
import { ring, wanted } from './view/sound.ts'
import { keepStill } from './view/still.ts'
import { heard, hearLive, hiddenLanguages } from './view/told.ts'
import { language, markPage, speak } from './view/words.ts'

/** The script of the conversation page. The small script of every page has run before it: exit and live state come from there as events. */
const room = document.getElementById('room')
/** Whoever consults on a case does so at work. */
const audience = handed.wish === 'consult' ? 'professional' : (handed.audience ?? 'person')
const talk = new Conversation({ line: connect('', routes), anchor, origin: location.origin, audience })

let seen = 0
let rung = 0
const theirs = () =>
  talk.state.value.entries.filter(
    (entry) => entry.kind === 'theirs' || entry.kind === 'taken' || entry.kind === 'referral' || (entry.kind === 'file' && entry.name !== null),
  ).length
/** Counts in the title what has come while nobody looked, and sounds for it; both only after a yes. */
const mark = () => {
  if (document.documentElement.dataset['left'] !== undefined) return
  const all = theirs()
  if (!document.hidden || all < seen) seen = all
  if (all > rung && document.hidden) ring()
  rung = all
  markPage(wanted() ? all - seen : 0)
}
document.addEventListener('visibilitychange', mark)

document.addEventListener('zop-leave', ({ detail }) => {
  if (room) render(null, room)
  detail.session = talk.forget()
})

/** Names a mistake of ours without a word of content. */
const blame = () => talk.blame(Math.random().toString(36).slice(2, 8))
addEventListener('error', blame)
addEventListener('unhandledrejection', blame)

/** What the page cannot do without; an older browser reads so in plain words instead (P7). */
const able = typeof globalThis.crypto?.subtle?.deriveBits === 'function' && typeof ReadableStream === 'function' && typeof AbortController === 'function'
if (!able) document.documentElement.classList.add('old')
/** Until the words have come, what stands in the page stays: it says what to do where nothing comes. */
const speakAtLast = async (): Promise<void> => {
  for (let tries = 0; tries < 5; tries++) {
    if (
      await speak(language.peek()).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** tries))
  }
  await speak(language.peek())
}

/** Turns away from a language that this site does not show, because nobody has signed its texts. */
const speakShown = async (): Promise<void> => {
  const hidden = hiddenLanguages()
  if (hidden.includes(language.value)) await speak(chooseLanguage(navigator.languages, hidden))
}

/** Not awaited at the top: a script that waits for itself is cut into many files. */
const begin = async (place: HTMLElement): Promise<void> => {
  talk.prepare()
  // While nobody has said that it may be read, whoever reads another language sees what stands in the page.
  await Promise.all([speakAtLast(), /^(?:de|en)/.test(language.peek()) || heard()])
  await speakShown()
  effect(() => void speakShown().catch(() => undefined))
  if (document.documentElement.dataset['left'] !== undefined) return
  keepStill(place)
  place.replaceChildren()
  render(<Room talk={talk} mark={mark} />, place)
  if (handed.wish === 'letter') talk.choose('mail')
  if (handed.wish === 'return') talk.comeBack(true)
}
hearLive()
if (room && able) void begin(room)
