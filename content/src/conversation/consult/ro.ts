import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  intro: 'Vă rugăm să scrieți fără nume, date și adrese. Înainte de trimitere, browserul verifică dacă a rămas ceva din acestea în text. Nu găsește tot.',
  heading: 'Se poate înțelege din asta despre cine este vorba?',
  lead: 'Încă nu s-a trimis nimic. Browserul a găsit aceste locuri în textul dumneavoastră:',
  alone: 'Verificarea are loc numai pe dispozitivul dumneavoastră. Ea nu găsește tot: vă rugăm să mai citiți o dată textul.',
  whole: 'Textul dumneavoastră cu locurile găsite',
  change: 'Modifică',
  send: 'Trimite așa cum este',
  kinds: {
    name: 'nume',
    phone: 'număr de telefon',
    date: 'dată',
    year: 'an de naștere',
    address: 'adresă',
    mail: 'adresă de e-mail',
    plate: 'număr de înmatriculare',
    number: 'număr sau număr de dosar',
    iban: 'cont bancar',
  },
} as const satisfies Like<typeof de>
