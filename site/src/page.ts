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

/** "Mittwoch, 25. November, 12 Uhr": the hour by which a letter is answered. */
const promised = (hour: number): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(hour * 3_600_000)
    // Whole hours, and in German without a zero in front of them: "12 Uhr", "2 Uhr".
    .replace(/ 0?(\d+):00$/, language === 'de' ? ' $1 Uhr' : ' $1:00')

watchLive(({ live, answerBy }) => {
  document.documentElement.dataset['live'] = live
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
