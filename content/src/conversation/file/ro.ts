import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  unreadable: 'Browserul nu a putut citi fișierul. Vă rugăm să îl alegeți din nou.',
  understood: 'Am înțeles',
  checking: 'Fișierul se verifică.',

  tooLarge: '„{name}” este prea mare ({size}). Se pot trimite fișiere de cel mult 25 MB. O fotografie în loc de un video este de obicei destul de mică.',
  refused: {
    empty: 'Fișierul este gol.',
    program: 'Acesta este un program sau un fișier care poate porni ceva. Așa ceva nu trimitem.',
    archive: 'Aceasta este o arhivă. Nu putem vedea ce conține. Vă rugăm să trimiteți fișierele pe rând.',
    bomb: 'La deschidere, acest fișier ar deveni uriaș. Este periculos. De aceea nu îl trimitem.',
    unknown: 'Nu cunoaștem acest tip de fișier. Puteți trimite fotografii, video, înregistrări audio, PDF, text și documente Office.',
  },

  ask: {
    heading: 'Trimiteți acest fișier?',
    bare: 'Trimiteți fără locul unde a fost făcută',
    bareWhy: 'Fotografiile arată adesea unde, când și cu ce dispozitiv au fost făcute. Scoatem aceste date înainte ca fotografia să plece de pe dispozitiv.',
    stuck: 'Nu am putut scoate locul din această fotografie. Cine o primește l-ar putea citi. O captură de ecran a fotografiei nu conține locul.',
    video: 'Fișierele video și audio pot arăta unde au fost făcute. Nu putem scoate aceste date.',
    document: 'Documentele pot conține numele sub care au fost scrise. Nu putem scoate aceste date.',
    headingPhoto: 'Trimiteți această fotografie?',
    send: 'Trimiteți fișierul',
    sendPhoto: 'Trimiteți fotografia',
    sendAnyway: 'Trimiteți totuși',
    discard: 'Nu trimiteți',
  },

  going: {
    label: 'Fișiere în curs de trimitere',
    preparing: 'Se criptează',
    moving: 'S-au trimis {have} din {size}',
    cut: 'Nu există conexiune. Trimiterea continuă de la sine. S-au trimis {have} din {size}.',
    paused: 'Pauză. S-au trimis {have} din {size}.',
    handing: 'Aproape gata',
    pause: 'Pauză',
    resume: 'Continuați',
    cancel: 'Anulați',
    again: 'Încercați din nou',
    discard: 'Renunțați',
  },

  failed: {
    changed: 'Fișierul de pe dispozitiv s-a schimbat între timp. Ce era deja pe drum nu poate fi citit de nimeni. Puteți încerca din nou.',
    sealing: 'Criptarea nu a reușit. Nu s-a trimis nimic.',
    'too-early': 'Serverul primește fișiere abia după ce a răspuns cineva.',
    limit: 'În această conversație nu mai încap fișiere. Vă rugăm să întrebați care mai sunt necesare.',
    muted: 'Conversația este acum oprită. De aceea fișierul nu a fost trimis.',
    readers: 'Acum citește altcineva. Vedeți mai sus cine este aici. Apoi puteți încerca din nou.',
    refused: 'Serverul nu a primit fișierul. Vă rugăm să încercați din nou.',
    gone: 'Conversația nu mai există. Fișierul nu a fost trimis.',
  },

  got: {
    sound: 'Înregistrare audio',
    open: 'Încărcați și vedeți',
    fetch: 'Încărcați',
    loading: 'S-au încărcat {have} din {size}',
    cut: 'Nu există conexiune. Încărcarea continuă de la sine. S-au încărcat {have} din {size}.',
    stop: 'Opriți',
    look: 'Vedeți',
    close: 'Închideți',
    save: 'Salvați pe dispozitiv',
    saveWhy: 'Fișierele salvate rămân pe acest dispozitiv, chiar și după ce părăsiți pagina. Cine folosește dispozitivul le poate găsi.',
    saveName: { image: 'imagine', sound: 'sunet', video: 'video', document: 'document', file: 'fisier' },
    framed: 'Conținutul fișierului',
    damaged: 'Acest fișier este deteriorat sau a fost modificat. Browserul nu l-a deschis. Vă rugăm să întrebați despre el.',
    unfit: 'Acest fișier v-ar putea afecta dispozitivul. Browserul nu l-a deschis. Vă rugăm să întrebați despre el.',
    gone: 'Acest fișier nu mai este pe server.',
    unreachable: 'Serverul nu poate da acum fișierul. Vă rugăm să încercați mai târziu.',
    again: 'Încărcați din nou',
  },
} as const satisfies Like<typeof de>
