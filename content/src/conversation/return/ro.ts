import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const ro = {
  heading: 'Am mai fost aici',
  text: 'Introduceți codul de acces: cele 7 cuvinte sau numărul. Literele mari sau mici, spațiile și liniuțele nu contează.',
  label: 'Codul de acces',
  open: 'Deschideți conversația',
  opening: 'Se deschide',
  back: 'Înapoi',
  working: 'Browserul verifică codul și calculează cheile. Pe un telefon vechi poate dura puțin.',
  wrong: {
    length: 'Codul nu este încă întreg. Are 7 cuvinte sau 24 de cifre.',
    words: {
      one: 'Acesta este 1 cuvânt. Trebuie să fie 7.',
      few: 'Acestea sunt {n} cuvinte. Trebuie să fie 7.',
      other: 'Acestea sunt {n} de cuvinte. Trebuie să fie 7.',
    },
    digits: {
      one: 'Aceasta este 1 cifră. Trebuie să fie 24.',
      few: 'Acestea sunt {n} cifre. Trebuie să fie 24.',
      other: 'Acestea sunt {n} de cifre. Trebuie să fie 24.',
    },
    word: '„{word}” nu este un cuvânt din cod. Poate o greșeală de scriere?',
    near: '„{word}” nu este un cuvânt din cod. Ați vrut să scrieți:',
    check: 'Acest cod nu este corect. Poate un cuvânt sau o cifră este la alt loc. Nu am trimis nimic la server.',
  },
  nothing: 'La acest cod nu (mai) există nimic. Poate a trecut timpul sau cineva a șters tot. Puteți scrie din nou.',
  unreachable: 'Serverul nu răspunde acum. Codul este corect și nu s-a pierdut nimic. Vă rugăm să încercați din nou.',
  lost: 'Nu mai aveți codul? Nimeni nu îl poate înlocui, nici noi. Fără cod puteți începe o conversație nouă.',
  fresh: 'Conversație nouă',
} as const satisfies Like<typeof de>
