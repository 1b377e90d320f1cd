import type { FinderWords } from '@zop/content/finder'
import { timesInWords } from '@zop/referral'
import type { MessageBody } from '@zop/sealing'
import type { Listing, Service } from '@zop/wire'

export type Card = Extract<MessageBody, { kind: 'referral' }>

export interface Wording {
  readonly words: Pick<FinderWords, 'span' | 'byArrangement'>
  readonly locale: string
}

/** What is sent of a centre: of its entry only what somebody needs to reach it, the times in words of the person's language. */
export const cardOf = ({ name, website }: Listing, service: Service, { words, locale }: Wording): Card => {
  const times = timesInWords(service.schedules, { locale, span: words.span })
  return {
    kind: 'referral',
    name,
    languages: service.languages.map(({ code }) => code),
    phones: service.phones.map(({ number }) => number),
    times: times.length > 0 ? [...times] : [words.byArrangement],
    url: website,
    note: '',
  }
}
