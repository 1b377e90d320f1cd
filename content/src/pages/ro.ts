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
      text: 'Cum recunoașteți semnele, cum începeți bine, ce obligații aveți și cum cereți sfat.',
    },
  },

  next: 'Citiți mai departe',
  elsewhere: 'alt site',
  media: { sign: 'În limbajul semnelor', audio: 'De ascultat' },

  sources: { heading: 'De unde știm asta', seen: 'citit pe {date}' },

  state: {
    heading: 'Cât de actuală este pagina',
    reviewed: 'Revăzută ultima dată pe {date}.',
    again: 'O revedem cel târziu pe {date}.',
    checked: 'Verificată de organizația coordonatoare.',
    unchecked: 'Urmează să fie verificată de organizația coordonatoare.',
    overdue: 'Această pagină trebuia verificată din nou până la {date}. Poate că s-au schimbat unele lucruri. Întrebați-ne înainte să faceți ceva.',
    draft: 'Această traducere este provizorie. Nu a verificat-o încă nimeni pentru care limba română este limba maternă.',
    fallback: 'Această pagină nu există încă în limba dumneavoastră sau traducerea nu mai este actuală. O vedeți aici în această limbă: {language}.',
  },

  reach: {
    heading: 'Scrieți-ne sau sunați',
    text: 'Anonim și gratuit. Dumneavoastră decideți ce povestiți.',
    consult: 'Cereți un sfat în chat',
    numbers: 'Numere de telefon',
    finder: 'Găsiți un centru de consiliere',
    withoutScript: 'Chatul are nevoie de JavaScript. Puteți suna oricând.',
  },

  card: {
    link: 'Tipăriți cardul mic',
    title: 'Card de luat cu dumneavoastră',
    text: 'Tipăriți cardul și împăturiți-l. Este cât o carte poștală (A6). Nu aveți imprimantă? Copiați numerele de mână sau învățați unul pe de rost.',
    warning: 'Luați cardul cu dumneavoastră numai dacă nu îl poate găsi cineva de care vă este frică.',
    back: 'Înapoi la tot textul',
  },

  numbers: { title: 'Numere de telefon', description: 'Numere din Germania la care puteți suna gratuit.' },

  search: {
    title: 'Căutare',
    description: 'Toate paginile și o căutare care rămâne pe dispozitivul dumneavoastră.',
    label: 'Ce căutați?',
    private: 'Căutăm numai pe dispozitivul dumneavoastră. Ce scrieți nu părăsește această pagină.',
    found: { one: 'O pagină găsită', few: '{n} pagini găsite', other: '{n} de pagini găsite' },
    none: 'Nu am găsit nimic. Încercați alt cuvânt sau priviți mai jos lista cu toate paginile.',
    failed: 'Căutarea nu merge acum. Mai jos sunt toate paginile.',
    all: 'Toate paginile',
    about: 'Despre aceste pagini',
  },

  finder: { title: 'Găsiți un centru de consiliere', description: 'Centre de consiliere din Germania. Căutarea rămâne pe dispozitivul dumneavoastră.' },
} as const satisfies Like<typeof de>
