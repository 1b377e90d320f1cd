import { type OwnName, spokenNames } from '@zop/content'
import type { LiveWords } from '@zop/content/live'
import { fiveDays, type SpokenLanguage } from '@zop/wire'
import { type Html, html } from '../html.ts'

/** What the live state is said with stands in the page, so that no script brings it: the languages by their own names, and the words of the page's language where it has one alone. */
export const liveTexts = (words: LiveWords | null): Html => {
  const names = JSON.stringify(spokenNames satisfies Readonly<Record<SpokenLanguage, OwnName>>)
  if (words === null) return html`<div id="live" hidden data-names="${names}"></div>`
  const said = JSON.stringify({ ...words, week: words.week.replace('{hours}', String(fiveDays.minutes.chat / 60)) })
  return html`<div id="live" hidden data-names="${names}" data-words="${said}"></div>`
}
