import { farewells } from '@zop/content/desk'
import type { DutyNow, SpokenLanguage } from '@zop/wire'
import { momentIn } from './moment.ts'

/** When somebody is here again: another one is `there` now, a next duty is planned (`spoken`: of somebody who speaks it), or none is. By the plan alone. */
export type Next = { readonly kind: 'there' } | { readonly kind: 'planned'; readonly at: number; readonly spoken: boolean } | { readonly kind: 'none' }

export const nextFor = (asked: SpokenLanguage, now: DutyNow | null): Next => {
  const known = now?.speaking.find(({ language }) => language === asked)
  if (known?.there) return { kind: 'there' }
  if (known && known.next !== null) return { kind: 'planned', at: known.next, spoken: true }
  const next = now?.next ?? null
  return next === null ? { kind: 'none' } : { kind: 'planned', at: next, spoken: false }
}

/** What is said to the person, in that language. `keep`: also how the conversation stays. */
export const farewellIn = (language: SpokenLanguage, next: Next, keep: boolean): string => {
  const say = farewells[language]
  const first = next.kind === 'there' ? say.there : next.kind === 'planned' ? say.again(momentIn(language, next.at)) : say.unknown
  return keep ? `${first}\n\n${say.keep}` : first
}
