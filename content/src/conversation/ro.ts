import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  title: 'Notițe',
  titleNew: '({n}) Notițe',
  language: 'Limba',
  demo: 'Demonstrație: toate centrele și persoanele de aici sunt inventate.',

  before: {
    gone: 'Ați mai scris aici? Pe acest dispozitiv nu mai există conversația. Cu un cod de acces o puteți deschide din nou. Fără cod, ea se șterge după cel mult 30 de minute.',
    returned: 'Am mai fost aici',
    letter: 'Mai bine scriu un mesaj',
    letterMore: 'Nu trebuie să așteptați. Reveniți cu un cod de acces și citiți răspunsul.',
    chat: 'Mai bine scriu în chat',
    asked: 'Vreau să scriu în:',
    heading: 'Înainte să scrieți',
    readers: {
      question: 'Cine citește?',
      checking: 'Browserul verifică acum cine este.',
      answer: {
        one: 'Consilierii unui centru pot citi mesajul, până când cineva răspunde.',
        few: 'Consilierii din {n} centre pot citi mesajul, până când cineva răspunde.',
        other: 'Consilierii din {n} de centre pot citi mesajul, până când cineva răspunde.',
      },
    },
    limits: {
      question: 'Ce nu putem promite?',
      answer: 'O instanță poate chema consilierii ca martori. Dacă viața cuiva sau un copil este în pericol, poate trebuie să cheme ajutor.',
    },
    safe: {
      question: 'Sunteți acum în siguranță?',
      answer: 'Se uită cineva la ecran? Atunci mai bine reveniți mai târziu. „Ieșire rapidă” golește totul imediat.',
    },
    stored: {
      question: 'Ce se păstrează?',
      answer: 'Nu rămâne nimic. Totul se șterge la sfârșitul chatului sau la 30 de minute după ce plecați.',
      letter: 'Mesajul rămâne aici, criptat, 30 de zile după ultimul mesaj. Puteți alege 7 sau 90 de zile și puteți șterge totul oricând.',
    },
    agree: 'Accept, mai departe',
    agreeClosed: 'În chat, mesajul este citit abia când vine cineva, și numai dacă această pagină rămâne deschisă.',
  },

  strip: {
    label: 'Cine este aici',
    pool: {
      one: 'Consilierii unui centru, până când cineva răspunde',
      few: 'Consilierii din {n} centre, până când cineva răspunde',
      other: 'Consilierii din {n} de centre, până când cineva răspunde',
    },
    checked: 'verificat',
    unchecked: 'nu mai este verificat',
    standIn: 'ține locul: {name}',
    away: '{name} nu are acum conexiune. Vă rugăm să așteptați puțin.',
    covered: '{name} nu are acum conexiune. {other} citește și poate răspunde.',
    kept: 'Nu se păstrează nimic.',
    keptUntil: 'Se păstrează până la {date}',
    letter: 'Se păstrează după ce trimiteți.',
    alone: 'Acum nu citește nimeni.',
    what: 'Ce anume?',
    comeBack: 'Revin mai târziu',
  },

  write: {
    form: 'Scrieți',
    label: 'Mesajul dumneavoastră',
    send: 'Trimiteți',
    sealing: 'Se criptează',
    first: 'Scrieți ce doriți. Ajunge și o propoziție. Cu „Trimiteți” începe conversația.',
    letter: 'Scrieți ce doriți. Ajunge și o propoziție. Înainte de trimitere primiți codul de acces.',
    next: 'Mai departe, la codul de acces',
    end: 'Încheiați conversația',
    keys: 'Trimiteți cu Ctrl + Enter. Enter începe un rând nou.',
  },

  waiting: {
    heading: 'Mesajul a ajuns.',
    arriving: 'Mesajul se trimite.',
    letter: 'Mesajul a ajuns.',
    answerBy: 'Răspuns până {date}.',
    letterMore: 'Acum puteți părăsi pagina. Reveniți cu codul de acces. Dacă rămâneți, mesajul devine chat îndată ce vine cineva.',
    back: 'Așteptați din nou.',
    unread: 'Cine citește acum știe numai ce ați transmis. Scrieți despre ce este vorba.',
    keep: 'Revin mai târziu',
    keepMore: 'Dacă telefonul închide pagina, fără cod de acces se pierde tot.',
    kept: 'Conversația este păstrată. Puteți pleca și puteți reveni cu codul.',
    more: 'Detalii: durată, sunet, telefon',
    place: { one: 'Urmați la rând.', few: 'Sunteți pe locul {n}.', other: 'Sunteți pe locul {n}.' },
    onDuty: {
      one: 'O persoană de la consiliere este de serviciu.',
      few: '{n} persoane de la consiliere sunt de serviciu.',
      other: '{n} de persoane de la consiliere sunt de serviciu.',
    },
    nobody: 'Acum nu poate răspunde nimeni.',
    read: 'Mesajul va fi citit când vine cineva, dacă pagina mai este deschisă.',
    readKept: 'Mesajul va fi citit îndată ce vine cineva.',
    call: 'Preferați să sunați?',
  },

  log: {
    label: 'Conversație',
    you: 'Dumneavoastră',
    begun: 'Criptat. Serverul nu poate citi.',
    taken: '{name} este acum aici. De acum nu mai citește nimeni altcineva.',
    takenWith: '{name} este acum aici. De acum citesc: {all}. Nimeni altcineva.',
    marks: { sending: 'se trimite', sent: 'trimis', arrived: 'ajuns', held: 'netrimis' },
    again: 'Trimiteți din nou',
    older: 'Arătați mesaje și mai vechi',
    former: '{name} nu mai lucrează la niciun centru',
    newer: 'Vedeți mesajul nou',
  },

  lost: 'Nu există conexiune. Textul rămâne aici. Încercăm în continuare.',
  trouble: {
    sealing: 'Criptarea nu a reușit. Nu s-a trimis nimic. Textul este încă aici. Vă rugăm să încercați din nou.',
    slow: 'Criptarea durează prea mult. Nu s-a trimis nimic. Textul este încă aici. Vă rugăm să încercați din nou.',
    busy: 'Serverul nu poate salva nimic acum. Textul rămâne aici. Încercăm în continuare.',
    unchecked:
      'Browserul nu a putut verifica acum cine are voie să citească. De aceea nu a trimis nimic. Textul este încă aici. Vă rugăm să încercați din nou.',
  },

  refused: {
    unreachable: 'Serverul nu răspunde. Încercăm în continuare.',
    call: 'Puteți suna oricând:',
  },

  close: 'Închideți',

  later: {
    loading: 'Un moment, vă rugăm.',
    missing:
      'Această parte a paginii nu a ajuns. Conversația continuă, textul rămâne. Dacă „Încărcați din nou” nu ajută, înseamnă că pagina a fost înnoită. Atunci reîncărcați-o cu totul. Fără cod de acces, conversația se pierde.',
    again: 'Încărcați din nou',
  },

  more: {
    file: 'Fișier',
    voice: 'Mesaj vocal',
    early: 'Se poate îndată ce v-a răspuns cineva.',
    drop: 'Lăsați fișierul aici',
  },

  bug: 'Aici am greșit noi. Dacă ceva nu mai merge, începeți din nou sau sunați. Cod de eroare: {id}',

  bar: { danger: 'În pericol?', exit: 'Ieșire rapidă' },
} as const satisfies Like<typeof de>
