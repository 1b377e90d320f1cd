import type { SpokenLanguage } from '@zop/wire'

/** As the phones of people in Germany show it, whatever the language: their calendar, our digits. */
const tagOf = (language: SpokenLanguage): string =>
  language === 'en' ? 'en-GB' : language === 'fa' || language === 'ar' ? `${language}-u-ca-gregory-nu-latn` : language

/** A minute of the plan in words of that language, in German time: "Dienstag, 24. November um 10:00". */
export const momentIn = (language: SpokenLanguage, minute: number): string =>
  new Intl.DateTimeFormat(tagOf(language), {
    timeZone: 'Europe/Berlin',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(minute * 60_000)
