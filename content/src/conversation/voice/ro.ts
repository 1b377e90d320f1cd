import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  heading: 'Înregistrați un mesaj vocal',
  before:
    'Vocea vă poate trăda. Vă poate auzi cineva acum? Nu se înregistrează nimic până nu apăsați „Porniți înregistrarea”. Atunci browserul cere acces la microfon.',
  start: 'Porniți înregistrarea',
  asking: 'Browserul cere acces la microfon. Vă rugăm să permiteți.',
  recording: 'Se înregistrează',
  level: 'Volum',
  left: 'mai sunt {time}',
  lastSeconds: 'Timp rămas: {n} s.',
  full: 'Au trecut cinci minute. Înregistrarea s-a încheiat.',
  stop: 'Opriți înregistrarea',
  recorded: 'Înregistrare, {time}. Încă nu a auzit-o nimeni.',
  send: 'Trimiteți mesajul vocal',
  discard: 'Renunțați',
  back: 'Înapoi',
  again: 'Încercați din nou',
  saved: 'Microfonul este din nou oprit.',

  trouble: {
    denied: 'Microfonul nu este permis. Vă rugăm să îl permiteți pentru această pagină în setările browserului. Puteți și să scrieți.',
    none: 'Browserul nu găsește niciun microfon. Puteți scrie.',
    busy: 'Microfonul este folosit acum de alt program. Vă rugăm să îl închideți și să încercați din nou.',
    unable: 'Browserul nu poate înregistra sunet. Puteți scrie sau puteți trimite o înregistrare ca fișier.',
    nothing: 'Nu s-a înregistrat nimic. Vă rugăm să încercați din nou.',
    lost: 'Microfonul s-a oprit. Ce s-a înregistrat până atunci este aici.',
  },

  note: 'Mesaj vocal, {time}',
  play: 'Ascultați',
  playing: 'Opriți',
  unplayable: 'Browserul nu poate reda această înregistrare. O puteți salva.',
} as const satisfies Like<typeof de>
