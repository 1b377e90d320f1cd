import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  heading: 'Ce date despre mine se păstrează?',
  loading: 'Întrebăm serverul.',
  unreachable: 'Serverul nu răspunde acum. Vă rugăm să încercați din nou.',
  again: 'Întrebați din nou',
  since: 'Această conversație este aici din {date}.',
  kept: 'Se păstrează până la {date}, dacă nu mai scrie nimeni. Zile după ultimul mesaj: {days}.',
  notKept: 'Nu se păstrează nimic. Totul se șterge la sfârșitul chatului sau la 30 de minute după ce plecați.',
  messages: {
    one: 'Un mesaj, {size}.',
    few: 'Mesajele noastre și ale dumneavoastră și semne ca „ajuns”: în total {n}, {size}.',
    other: 'Mesajele noastre și ale dumneavoastră și semne ca „ajuns”: în total {n}, {size}.',
  },
  between: 'De la {oldest} până la {newest}.',
  files: { one: 'Un fișier, {size}.', few: '{n} fișiere, {size}.', other: '{n} de fișiere, {size}.' },
  noFiles: 'Niciun fișier.',
  records: 'O listă cu cine a putut citi și de când, {size}.',
  notes: {
    none: 'Nicio notiță a consilierilor.',
    some: { one: 'O notiță a consilierilor, {size}.', few: '{n} notițe ale consilierilor, {size}.', other: '{n} de notițe ale consilierilor, {size}.' },
    newest: 'Ultima este din {date}.',
    until: 'Se șterg cel târziu la {date}.',
    ask: 'Ce scrie în notițe puteți întreba în conversație. Scrieți de exemplu: „Ce ați notat despre mine?”',
  },
  exports: {
    none: 'Nimeni nu a făcut o copie pentru dosarele proprii.',
    some: 'Cu acordul dumneavoastră, cineva a făcut o copie pentru dosarele proprii: {dates}.',
    there: 'Această copie se află la centrul de consiliere. De aici nu o putem șterge. Întrebați acolo despre ea.',
  },
  unreadable: 'Serverul nu poate citi nimic din toate acestea. Vede numai numere, mărimi, ore, limba dumneavoastră și cine răspunde.',
  consent: 'Ați acceptat ca un alt centru să citească.',
  withdraw: 'Îmi retrag acordul',
  erase: {
    button: 'Ștergeți totul acum',
    heading: 'Vreți să ștergeți totul?',
    text: 'Atunci totul dispare imediat: de aici, de pe server și de la consilieri. Codul de acces nu mai deschide nimic. Nu se poate recupera.',
    yes: 'Da, ștergeți totul',
    no: 'Nu, nu ștergeți nimic',
    working: 'Se șterge totul. Vă rugăm să mai lăsați pagina deschisă un moment.',
    trouble: 'Ștergerea nu este încă confirmată. Încercăm în continuare.',
  },
  back: 'Înapoi la conversație',
} as const satisfies Like<typeof de>
