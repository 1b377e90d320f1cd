import { signal } from '@preact/signals'
import { connect } from '@zop/line'
import { render } from 'preact'
import { anchor } from '../anchor.ts'
import type { Live } from '../live/status.ts'
import { Conversation } from './conversation.ts'
import { routes } from './routes.ts'
import { Room } from './view/room.tsx'
import { markPage } from './view/words.ts'

/** The script of the conversation page. The small script of every page has run before it: exit and live state come from there as events. */
const room = document.getElementById('room')
const talk = new Conversation({ line: connect('', routes), anchor, origin: location.origin })

const known = document.documentElement.dataset['live']
const live = signal<Live | null>(known === 'open' || known === 'closed' || known === 'unknown' ? known : null)
document.addEventListener('zop-live', ({ detail }) => {
  live.value = detail
})

let seen = 0
const theirs = () => talk.state.value.entries.filter(({ kind }) => kind === 'theirs' || kind === 'taken').length
const mark = () => {
  if (document.documentElement.dataset['left'] !== undefined) return
  const all = theirs()
  if (!document.hidden) seen = all
  markPage(all - seen)
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
if (room && able) {
  room.replaceChildren()
  render(<Room talk={talk} live={live} mark={mark} />, room)
  talk.prepare()
}
