import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  checking: 'Browserul verifică acum cine este.',
  unchecked: {
    heading: 'Un transfer care nu este în regulă',
    text: 'S-a propus un transfer către alt centru. Browserul nu a putut însă verifica cine ar citi atunci. De aceea nu se întâmplă nimic. Vă rugăm să întrebați.',
    hide: 'Ascundeți',
  },

  ask: {
    heading: 'Vreți să vă ajute un alt centru?',
    short: '{name} propune: în loc de {name} vă scriu mai departe {people} de la {centre}.',
    more: 'Vedeți mai mult și decideți',
    notYet: 'Decid mai târziu',
    by: '{name} propune ca {centre} să vă scrie mai departe.',
    who: 'Cine ar citi?',
    answers: 'vă răspunde',
    standsIn: 'citește și ține locul',
    checked: 'verificat',
    onlyThey: '{name} nu va mai citi atunci.',
    until: 'Cât timp?',
    untilText: 'Până la {date}. După aceea acordul dumneavoastră nu mai este valabil. Îl puteți retrage oricând și mai devreme.',
    passing: 'Ce să știe noul centru?',
    suggested: 'propus de {name}',
    nothing: 'Nimic. Povestesc eu ce vreau să povestesc.',
    summary: 'Un rezumat. Îl pot schimba înainte.',
    parts: 'Anumite zile din această conversație, pe care le aleg eu.',
    all: 'Toată conversația de până acum.',
    summaryLabel: 'Rezumat: noul centru îl primește ca prim mesaj de la dumneavoastră.',
    summaryFrom: '{name} a scris acest text pentru dumneavoastră. Puteți schimba sau șterge orice.',
    partsLabel: 'Care zile?',
    partsNone: 'Vă rugăm să alegeți cel puțin o zi sau alegeți mai sus „Nimic”.',
    summaryNone: 'Rezumatul este gol. Scrieți ceva sau alegeți mai sus „Nimic”.',
    notes: 'Notițele pe care consilierii le-au făcut pentru ei nu se transmit niciodată.',
    no: 'Refuzul nu are nicio urmare pentru dumneavoastră.',
    free: 'Refuzul nu are nicio urmare pentru dumneavoastră. Atunci totul rămâne cum este.',
    consent: 'Dacă spuneți da, vă dați consimțământul în sensul legii privind protecția datelor.',
    agree: 'Da, accept',
    refuse: 'Nu, totul să rămână așa',
    later: 'Nu trebuie să decideți imediat. Puteți scrie mai departe și puteți întreba înainte.',
  },

  working: {
    agreeing: 'Transferul se criptează și se salvează.',
    refusing: 'Refuzul se trimite.',
    withdrawing: 'Acordul se retrage.',
    changing: 'Se salvează.',
  },
  failed: {
    lost: 'Între timp s-a schimbat ceva. Vă rugăm să mai priviți o dată și apoi să decideți.',
    hidden:
      'Serverul spune că aici s-a schimbat ceva. Dar nu arată browserului ce anume. De aceea rămâne valabil ce scrie mai sus. Vă rugăm să încercați din nou.',
    unreachable: 'Nu există conexiune. Nu s-a întâmplat nimic. Vă rugăm să încercați din nou.',
    refused: 'Serverul nu a acceptat. Nu s-a întâmplat nimic. Vă rugăm să încercați din nou.',
    sealing: 'Criptarea nu a reușit. Nu s-a întâmplat nimic. Vă rugăm să încercați din nou.',
    nobody: 'Dintre aceste persoane nu mai este nimeni. Vă rugăm să alegeți altceva.',
    summary: 'Transferul este valabil. Numai rezumatul nu a fost încă trimis.',
    summaryAgain: 'Trimiteți rezumatul',
  },

  refusedDone: 'Ați spus nu. Totul rămâne cum este.',

  receipt: {
    given: 'Pe {date} ați spus da: {centre} citește acum, până la {until}.',
    passed: {
      nothing: 'Nu s-a transmis nimic de mai înainte.',
      summary: 'S-a transmis rezumatul dumneavoastră, nimic altceva.',
      all: 'S-a transmis toată conversația de până acum.',
      parts: {
        one: 'S-a transmis o zi din conversație.',
        few: 'S-au transmis {n} zile din conversație.',
        other: 'S-au transmis {n} de zile din conversație.',
      },
    },
    withdrawn: 'Pe {date} v-ați retras acordul. De atunci citiți numai dumneavoastră.',
    pool: 'Din {date} conversația așteaptă din nou un răspuns. Consilierii din toate centrele pot citi mesajele noi, până când cineva răspunde.',
    returned: 'Din {date} citesc din nou: {names}.',
  },

  standing: {
    heading: 'Vreți să vă retrageți acordul?',
    what: 'Atunci {centre} nu mai citește de acum nimic nou, iar cheile pentru tot ce a fost până acum se șterg acolo. Ce a citit deja cineva nu mai poate fi luat înapoi.',
    next: 'Apoi vă întrebăm cine să vă scrie în schimb.',
    yes: 'Da, îl retrag',
    no: 'Nu, rămâne așa',
  },

  after: {
    heading: 'Cine să vă scrie acum?',
    alone: 'În acest moment citiți numai dumneavoastră.',
    expired: 'Acordul dumneavoastră pentru {centre} a fost valabil până la {date}. De aceea browserul nu mai trimite nimic acolo.',
    previous: 'Din nou {names} de la {centre}',
    pool: 'Consilieri din toate centrele, până când cineva răspunde',
    nobody: 'Deocamdată nimeni',
    stay: 'Să rămână așa',
    history: 'Ce au voie să citească de mai înainte?',
    historyNone: 'Nimic de mai înainte',
    historyParts: 'Numai aceste zile:',
    historyAll: 'Tot ce a fost înainte',
    choose: 'Continuați așa',
    typed: 'Ce ați scris rămâne aici. Nu a fost trimis.',
    open: 'Alegeți cine citește',
  },

  part: { yours: 'Dumneavoastră: {text}', theirs: '{name}: {text}' },

  copy: {
    heading: 'Are voie {name} să păstreze o copie?',
    text: '{name} ar dori să păstreze această conversație în altă parte.',
    reason: 'Motiv:',
    more: 'Vedeți mai mult și decideți',
    notYet: 'Decid mai târziu',
    what: 'Copia se criptează. Mai târziu nu o putem șterge, iar o instanță o poate cere. La „Ce date despre mine se păstrează?” vedeți că există.',
    free: 'Refuzul nu are nicio urmare pentru dumneavoastră.',
    yes: 'Da, permit o copie',
    no: 'Nu, fără copie',
    working: 'Acordul se trimite.',
    agreed: 'Ați permis o copie.',
    refused: 'Nu se face nicio copie. {name} află acest lucru numai dacă îi scrieți.',
  },
} as const satisfies Like<typeof de>
