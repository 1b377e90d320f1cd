import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  start: 'Prima pagină',
  path: 'Unde vă aflați',
  foot: 'Despre aceste pagini',

  doors: {
    heading: 'Ce doriți să citiți?',
    me: { title: 'Pentru mine', heading: 'Pentru mine', text: 'Ce vi se întâmplă, ce drepturi aveți și ce puteți face acum.' },
    relatives: {
      title: 'Pentru alții',
      heading: 'Îmi fac griji pentru cineva',
      text: 'Cum vă dați seama, cum vorbiți despre asta și ce este mai bine să nu faceți.',
    },
    professionals: {
      title: 'Pentru specialiști',
      heading: 'Pentru specialiști',
      text: 'Să recunoașteți semnele, să începeți bine, să vă cunoașteți obligațiile și să cereți sfat.',
    },
  },

  next: 'Citiți mai departe',
  elsewhere: 'alt site',
  questions: 'Apăsați pe o întrebare. Nimeni nu află ce deschideți: rămâne în browserul dumneavoastră.',
  media: { sign: 'În limbajul semnelor', audio: 'De ascultat' },

  sources: { heading: 'De unde știm asta', seen: 'citit la {date}' },

  state: {
    heading: 'Cât de actuală este pagina',
    reviewed: 'Revăzută ultima dată la {date}.',
    again: 'O revedem cel târziu la {date}.',
    checked: 'Verificată de organizația-umbrelă.',
    unchecked: 'Urmează să fie verificată de organizația-umbrelă.',
    overdue: 'Această pagină trebuia verificată din nou până la {date}. Unele lucruri se pot fi schimbat. Întrebați-ne înainte de a face ceva.',
    draft: 'Această traducere este o schiță. Încă nu a verificat-o nimeni care vorbește limba din copilărie.',
    fallback: 'Această pagină nu există încă în limba dumneavoastră sau traducerea nu mai este actuală. Aici este în limba: {language}.',
  },

  reach: {
    heading: 'Scrieți-ne sau sunați',
    text: 'Anonim și gratuit. Dumneavoastră hotărâți ce povestiți.',
    consult: 'Începeți o consultare prin chat',
    numbers: 'Numere de telefon',
    finder: 'Găsiți un centru de consiliere',
    withoutScript: 'Chatul are nevoie de JavaScript. Puteți suna oricând.',
  },

  card: {
    link: 'Tipăriți ca un cartonaș mic',
    title: 'Cartonaș de luat cu dumneavoastră',
    text: 'Tipăriți cartonașul și împăturiți-l. Este cât o carte poștală (A6).',
    warning: 'Luați cartonașul numai dacă nu îl poate găsi nimeni de care vă este frică.',
    back: 'Înapoi la textul întreg',
  },

  numbers: { title: 'Numere de telefon', description: 'Numere din Germania la care puteți suna gratuit.' },

  search: {
    title: 'Căutare',
    description: 'Toate paginile și o căutare care rămâne pe dispozitivul dumneavoastră.',
    label: 'Ce căutați?',
    private: 'Căutăm numai pe dispozitivul dumneavoastră. Ce scrieți nu iese din această pagină.',
    found: { one: 'O pagină găsită', few: '{n} pagini găsite', other: '{n} de pagini găsite' },
    none: 'Nu am găsit nimic. Încercați alt cuvânt sau uitați-vă mai jos în lista tuturor paginilor.',
    failed: 'Căutarea nu merge acum. Mai jos sunt toate paginile.',
    all: 'Toate paginile',
    about: 'Despre aceste pagini',
  },

  finder: { title: 'Găsiți un centru de consiliere', description: 'Centre de consiliere din Germania. Căutarea rămâne pe dispozitivul dumneavoastră.' },
} as const satisfies Like<typeof de>
