import type { ReminderLanguage } from '@zop/wire'

/** All that ever leaves the house in a mail: the same for everybody, whatever it is about, and without a link that somebody could learn to click. */
export const sentences: Readonly<Record<ReminderLanguage, { readonly subject: string; readonly text: string }>> = {
  de: { subject: 'Erinnerung', text: 'An Ihrem Arbeitsplatz gibt es etwas Neues: Bitte öffnen Sie ihn.' },
  en: { subject: 'Reminder', text: 'There is something new at your desk: please open it.' },
}

/** The mail that shows that an address is one's own. */
export const codeSentence = (language: ReminderLanguage, code: string): { readonly subject: string; readonly text: string } =>
  language === 'de'
    ? { subject: 'Erinnerung', text: `Ihr Code: ${code}. Er gilt eine halbe Stunde. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.` }
    : { subject: 'Reminder', text: `Your code: ${code}. It is valid for half an hour. If you have not asked for it, there is nothing to do.` }
