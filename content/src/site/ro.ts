import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  header: 'Consiliere',
  title: 'Consiliere, anonimă și gratuită',
  description: 'Consiliere prin chat: anonim, gratuit, fără cont.',
  skip: 'Salt la conținut',
  language: 'Limba',

  demo: 'Demonstrație: toate centrele și persoanele de aici sunt inventate.',

  live: {
    spoken: 'Limbi:',
    spokenLater: 'În alte momente:',
    withoutScript: 'Fără JavaScript nu putem arăta dacă este cineva aici.',
  },

  first: {
    heading: 'Vă suntem alături.',
    lead: 'Vă ascultăm. Decizia vă aparține.',
    facts: { free: 'gratuit', anonymous: 'anonim', noAccount: 'fără cont' },
    begin: 'Începeți un chat',
    letter: 'Scrieți un mesaj',
    returned: 'Am mai fost aici',
    withoutScript:
      'Chatul are nevoie de JavaScript: cu el, browserul dumneavoastră criptează fiecare mesaj înainte ca acesta să plece de pe dispozitiv. Fără JavaScript nu puteți scrie aici. Puteți suna oricând.',
  },

  steps: {
    heading: 'Ce se întâmplă când scrieți',
    read: { title: 'Citiți patru puncte scurte.', text: 'Acolo scrie cine poate citi mesajele și ce nu vă putem promite.' },
    write: { title: 'Scrieți mesajul.', text: 'Browserul îl criptează înainte să plece de pe dispozitiv. Nu trebuie să vă spuneți numele.' },
    wait: { title: 'Așteptați până când cineva are timp.', text: 'Vedeți mereu ce loc aveți la rând.' },
    talk: {
      title: 'Vă răspunde o persoană de la consiliere.',
      text: 'De atunci vedeți mereu cine poate citi. Vă puteți opri oricând. Se păstrează numai ce vreți dumneavoastră să păstrați.',
    },
  },

  limits: {
    heading: 'Ce nu vă putem promite',
    witness: {
      title: 'La tribunal',
      text: 'Consilierii trebuie să păstreze secretul. Dar o instanță îi poate chema ca martori. Atunci nu au voie să tacă.',
    },
    life: {
      title: 'Dacă viața cuiva este în pericol',
      text: 'Atunci s-ar putea să fim nevoiți să chemăm ajutor. Dacă se poate, vorbim mai întâi cu dumneavoastră.',
    },
    child: { title: 'Dacă un copil este în pericol', text: 'Atunci se aplică reguli speciale. Întrebați-ne înainte să ne povestiți.' },
    device: {
      title: 'Dacă cineva vă supraveghează dispozitivul',
      text: 'Atunci acea persoană ar putea vedea ce scrieți. De asta nu vă putem proteja.',
    },
  },

  phone: {
    heading: 'Preferați să sunați?',
    lead: 'Aceste numere nu sunt ale noastre. Apelul poate rămâne în lista de apeluri a telefonului.',
    unchecked: 'Actualizat la {date}. Urmează să fie verificat de organizația coordonatoare.',
  },

  bar: {
    danger: 'În pericol?',
    exit: 'Ieșire rapidă',
  },
  exit: {
    heading: 'Cum plecați repede',
    text: '„Ieșire rapidă” golește imediat această pagină și deschide altă pagină, neutră. De la tastatură puteți apăsa și de trei ori tasta Shift.',
    history: 'Paginile citite înainte rămân în istoricul browserului.',
  },

  choose: { title: 'Consiliere', heading: 'Consiliere', lead: 'Vă rugăm să alegeți limba.' },
  lost: { title: 'Nu a fost găsită', heading: 'Această pagină nu există.', text: 'Poate adresa este scrisă greșit.', home: 'Înapoi la prima pagină' },
} as const satisfies Like<typeof de>
