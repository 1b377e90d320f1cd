import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  past: {
    heading: 'Bine ați revenit.',
    last: 'Ultima dată s-a întâmplat ceva aici: {date}. Dacă vi se pare greșit, poate că mai știe cineva codul.',
    readers: 'Ce scrieți acum citesc: {names}.',
    pool: 'Ce scrieți acum pot citi consilierii din toate centrele, până când cineva răspunde.',
    folded: 'Mesajele mai vechi sunt ascunse, în caz că se uită acum altcineva la ecran.',
    unfold: 'Arătați mesajele mai vechi',
    older: 'Arătați mesaje și mai vechi',
    loading: 'Se aduc mesajele mai vechi.',
    failed: 'Mesajele mai vechi nu au putut fi aduse. Nu s-a pierdut nimic.',
    again: 'Încercați din nou',
    start: 'De aici începe ce s-a păstrat.',
  },

  trouble: {
    tooLong: 'Textul este prea lung. Vă rugăm să îl împărțiți în mai multe mesaje.',
    limit: 'Au fost multe mesaje în scurt timp sau serverul este foarte ocupat. Textul rămâne aici. Încercăm imediat din nou.',
    full: 'Acum așteaptă foarte multe persoane. Nu putem primi o conversație nouă. Textul rămâne aici și încercăm în continuare. Dacă este urgent, vă rugăm să sunați.',
    refused: 'Serverul nu a primit mesajul. Textul este încă aici. Vă rugăm să încercați din nou sau să sunați.',
    readersChanged: 'Acum citește altcineva decât înainte. De aceea nu am trimis acest mesaj. Vă rugăm să vedeți mai sus cine este aici.',
    ending: 'Încheierea nu a reușit încă. Încercăm în continuare. Totul se șterge cel târziu la 30 de minute după ce plecați.',
    code: 'În mesaj este un cod de acces. De aceea nu l-am trimis. Codul este numai pentru dumneavoastră. Nimeni de la noi nu îl cere. Vă rugăm să îl scoateți din text.',
    visit: 'Browserul nu a putut nota acum cine citește de acum înainte. De aceea nu a trimis nimic. Textul este încă aici. Vă rugăm să încercați din nou.',
    hidden:
      'Serverul spune că aici s-a schimbat ceva. Dar nu arată browserului ce anume. De aceea mesajul nu a fost trimis. Textul este încă aici și serverul nu îl poate citi. Vă rugăm să încercați din nou. Dacă nu ajută, vă rugăm să sunați.',
    unconfirmed: 'Pe server nu este acum nimic de la dumneavoastră. Dar poate un mesaj este încă pe drum. Verificăm imediat din nou.',
  },

  waiting: {
    span: 'În ultima vreme s-a așteptat aici între {least} și {most} min.',
    spanShort: 'În ultima vreme s-a așteptat aici mai puțin de {most} min.',
    honestKept: 'Nu știm cât durează.',
    honest: 'Nu știm cât durează. Vă rugăm să lăsați pagina deschisă.',
    sound: 'Sunet când vine un răspuns',
    soundMore: 'Numai cât timp această pagină este deschisă. Atunci și titlul arată un număr.',
  },

  line: {
    changed: 'De acum citesc: {all}. Nimeni altcineva.',
    answers: '{name} vă răspunde.',
    missing: {
      one: 'Aici lipsește un mesaj. Vă rugăm să întrebați.',
      few: 'Aici lipsesc {n} mesaje. Vă rugăm să întrebați.',
      other: 'Aici lipsesc {n} de mesaje. Vă rugăm să întrebați.',
    },
    damaged: 'Aici a venit un mesaj pe care browserul nu l-a putut deschide. Vă rugăm să întrebați.',
    elsewhere:
      'Această conversație este deschisă și pe alt dispozitiv sau în altă fereastră. Nu ați deschis-o dumneavoastră? Atunci cineva știe codul. Nu mai scrieți aici sau ștergeți totul.',
    me: 'Da, eu am fost',
    erase: 'Ștergeți totul',
    summary: '{name} a propus acest rezumat pentru un alt centru. El se află în conversația dumneavoastră.',
    summaryShow: 'Citiți rezumatul',
  },

  referral: {
    heading: '{name} vă propune acest centru:',
    call: 'Sunați',
    languages: 'Limbi',
    times: 'Program',
    website: 'Pagina de internet a centrului',
    hint: 'Dumneavoastră decideți. Apelul poate rămâne în lista de apeluri a telefonului.',
  },

  gone: {
    heading: '{name} nu mai este aici.',
    text: {
      one: 'De un minut nu mai este nimeni conectat. Nu știm de ce.',
      few: 'De {n} minute nu mai este nimeni conectat. Nu știm de ce.',
      other: 'De {n} de minute nu mai este nimeni conectat. Nu știm de ce.',
    },
    now: 'De câteva clipe nu mai este nimeni conectat. Nu știm de ce.',
    wait: 'Așteptați',
    waitMore: 'Poate s-a întrerupt numai legătura. Alte persoane de la centru știu acum.',
    pool: 'Înapoi la rând',
    poolMore: 'Atunci poate răspunde altcineva, și de la alt centru.',
    keep: 'Păstrați și reveniți mai târziu',
    keepMore: 'Atunci puteți pleca. Cu codul de acces citiți răspunsul mai târziu.',
    letter: 'Scrieți mai departe. Mesajul va fi citit îndată ce revine cineva.',
    chat: 'Puteți scrie mai departe. Cât timp pagina este deschisă, nu se pierde nimic.',
  },

  muted: {
    heading: 'Acum nu puteți trimite nimic aici.',
    text: 'Consilierea a făcut o pauză până la: {date}. După aceea puteți scrie din nou aici. Ce ați scris rămâne, cât timp pagina este deschisă.',
    call: 'Dacă aveți nevoie de ajutor acum:',
  },

  stopped: {
    expired: {
      heading: 'Acum nu puteți scrie aici.',
      text: 'Browserul nu mai poate verifica cine ar citi mesajul. De aceea nu trimite nimic. Poate data de pe dispozitiv nu este corectă. Vă rugăm să verificați data și ora.',
      next: 'Browserul încearcă în continuare, cât timp pagina este deschisă. Când reușește, puteți scrie mai departe aici.',
    },
    unvouched: {
      heading: 'De aici browserul nu mai trimite nimic.',
      text: 'Niciun centru de consiliere nu mai garantează pentru {name}. Vă rugăm să nu mai scrieți aici.',
      next: 'Ce ați trimis înainte a putut fi citit de {name}. Puteți începe o conversație nouă. Atunci vă răspunde altcineva.',
    },
    nobody: {
      heading: 'Dintre cei care au citit nu mai este nimeni.',
      text: 'Niciun centru de consiliere nu mai garantează pentru vreunul dintre ei. De aceea browserul nu le mai trimite nimic.',
      next: 'Puteți reveni la rând. Atunci vă răspunde altcineva. Sau începeți din nou.',
    },
    alone: {
      heading: 'Acum nu citește nimeni.',
      text: 'Conversația există încă. Numai dumneavoastră o puteți citi.',
      next: 'Alegeți cine să citească acum.',
      choose: 'Alegeți cine citește',
    },
    closed: {
      heading: 'Această parte nu a putut fi deschisă.',
      text: 'Cineva a preluat conversația, dar browserul nu a primit cheia. De aceea aici nu puteți citi nimic nou și nu puteți trimite nimic.',
      next: 'Ce ați trimis înainte a putut fi citit numai de cei numiți aici. Vă rugăm să începeți o conversație nouă. Cea veche se șterge după cel mult 30 de minute.',
      without: 'Scrieți mai departe fără {name}',
    },
  },

  broken: {
    pool: 'Înapoi la rând',
    heading: 'Ne-am oprit aici.',
    text: 'Ce a trimis serverul nu se potrivește. Poate cineva încearcă să citească. De aceea browserul nu mai trimite nimic în această conversație.',
    before: 'Ce apare mai sus ca „trimis” a putut fi citit numai de cei numiți acolo.',
    fresh: 'Începeți o conversație nouă',
  },
  end: {
    button: 'Încheiați conversația',
    heading: 'Vreți să încheiați conversația?',
    text: 'Atunci totul se șterge imediat, aici și pe server. Nu se poate recupera.',
    kept: 'Conversația se păstrează până la {date}. Puteți pleca și puteți reveni cu codul. Sau puteți șterge totul.',
    stay: 'Plec și revin mai târziu',
    leave: 'Părăsiți pagina cu „Ieșire rapidă”, jos. Conversația rămâne păstrată.',
    receipt: {
      one: 'S-a șters o înregistrare',
      few: 'S-au șters {n} înregistrări: mesaje, semne și chei',
      other: 'S-au șters {n} de înregistrări: mesaje, semne și chei',
    },
    today: 'astăzi, {time}',
    copies: {
      one: 'Cel târziu peste o oră dispare și ultima copie a cheii.',
      few: 'Cel târziu peste {n} ore dispare și ultima copie a cheii.',
      other: 'Cel târziu peste {n} de ore dispare și ultima copie a cheii.',
    },
    noCopies: 'Nu mai există copii, nici în copiile de siguranță.',
    yes: 'Da, încheiați și ștergeți',
    no: 'Nu, scriu mai departe',
    working: 'Conversația se încheie.',
    done: 'Conversația s-a încheiat.',
    deletedHere: 'Totul a fost șters.',
    byOthers: 'Conversația a fost încheiată.',
    deletedThere: 'Pe server s-a șters totul. Ce mai vedeți aici este numai în această fereastră. Dispare când plecați.',
    clear: 'Goliți ecranul',
    fresh: 'Începeți o conversație nouă',
    thanks: 'Puteți scrie din nou oricând.',
    unsent: 'Încă netrimis, nu l-a citit nimeni:',
  },

  exactly: {
    sealed: 'Mesajele dumneavoastră sunt criptate pe server. Serverul nu le poate citi.',
    deleted: 'Când conversația se încheie, totul se șterge imediat. La fel se întâmplă la 30 de minute după ce ați părăsit pagina.',
    visible: 'Serverul vede: limba, cam când și cât se scrie și cine răspunde. Nu salvează adresa dumneavoastră de internet.',
    untilThen: 'Se păstrează pentru că vreți să reveniți. Timpul se numără de la ultimul mesaj. După aceea se șterge tot.',
    keep: 'Revin mai târziu',
    change: 'Schimbați durata',
    withdraw: 'Îmi retrag acordul',
    about: 'Ce date despre mine se păstrează?',
    proof:
      '„Verificat” înseamnă: browserul a verificat prin calcul că centrul de consiliere garantează pentru această persoană și că centrul face parte din rețea.',
  },

  refused: {
    heading: 'Acum nu puteți scrie aici.',
    origin: 'Această adresă nu este a noastră. Vă rugăm să nu scrieți nimic aici.',
    expired:
      'Browserul nu a putut verifica cine ar citi mesajul. Poate data de pe dispozitiv nu este corectă. Verificați data și ora și încărcați pagina din nou.',
    signature: 'Browserul nu a putut verifica cine ar citi mesajul. De aceea nu se trimite nimic de aici.',
    crypto: 'Browserul nu poate cripta mesajele în siguranță. De aceea nu se trimite nimic de aici. Vă rugăm să folosiți un browser mai nou.',
    again: 'Încărcați pagina din nou',
  },
} as const satisfies Like<typeof de>
