import { armExit } from './exit/exit.ts'
import { turnInPlace } from './frame/turn.ts'
import { watchLive } from './live/status.ts'

/**
 * The small script of every page: the exit, the live state, and moving on in place.
 * The conversation's own, larger script talks with it by two events of the document, so that the way out works before that script has arrived and where it fails.
 */
armExit()
turnInPlace()
const language = document.documentElement.lang

/** "Mittwoch, 25. November, 12 Uhr": by when a letter is answered. At night the day alone: nobody believes in an answer at three in the morning. */
const promised = (hour: number): string => {
  const at = new Date(hour * 3_600_000)
  const awake = at.getHours() >= 8 && at.getHours() <= 20
  return (
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(awake ? ({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const) : {}),
    })
      .format(at)
      // Whole hours, and in German without a zero in front of them: "12 Uhr", "2 Uhr".
      .replace(/ 0?(\d+):00$/, language === 'de' ? ' $1 Uhr' : ' $1:00')
  )
}

/** What works now stands first and filled: a letter where nobody can answer at once (P9). */
const putFirst = (first: 'chat' | 'letter'): void => {
  const [chat, letter] = (['chat', 'letter'] as const).map((way) => document.querySelector<HTMLElement>(`[data-way="${way}"]`))
  if (!chat || !letter) return
  chat.querySelector('.button')?.classList.toggle('plain', first !== 'chat')
  letter.querySelector('.button')?.classList.toggle('plain', first === 'chat')
  const [above, below] = first === 'chat' ? [chat, letter] : [letter, chat]
  // Not moved without need: the button that has the focus would lose it.
  if (above.compareDocumentPosition(below) === Node.DOCUMENT_POSITION_PRECEDING) below.before(above)
}

watchLive(({ live, answerBy }) => {
  document.documentElement.dataset['live'] = live
  putFirst(live === 'closed' || live === 'full' ? 'letter' : 'chat')
  document.documentElement.dataset['answerBy'] = answerBy === null ? '' : String(answerBy)
  document.dispatchEvent(new CustomEvent('zop-live', { detail: { live, answerBy } }))
  for (const element of document.querySelectorAll<HTMLElement>('[data-answer-words]')) {
    element.textContent = answerBy === null ? '' : (element.dataset['answerWords'] ?? '').replace('{date}', promised(answerBy))
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-live-words]')) {
    const words = element.dataset[live] ?? ''
    element.dataset['liveWords'] = live
    if (element.textContent !== words) element.textContent = words
  }
})
