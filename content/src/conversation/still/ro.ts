import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  loading: 'Un moment, vă rugăm. Pagina se încarcă.',
  tooOld: 'Dacă după un minut nu apare nimic aici, browserul este prea vechi sau conexiunea nu merge. Atunci vă rugăm să sunați:',
  old: 'Browserul este prea vechi. Nu poate cripta mesajele în siguranță. De aceea nu puteți scrie aici. Vă rugăm să folosiți un browser mai nou sau să sunați:',
  withoutScript:
    'Chatul are nevoie de JavaScript: cu el, browserul dumneavoastră criptează fiecare mesaj înainte ca acesta să plece de pe dispozitiv. Fără JavaScript nu puteți scrie aici. Puteți suna:',
} as const satisfies Like<typeof de>
