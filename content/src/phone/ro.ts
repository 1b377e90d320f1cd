import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  police: {
    name: 'Poliția',
    what: 'Dacă sunteți în pericol acum.',
    hours: 'zi și noapte',
    languages: 'germană, adesea și engleză',
    cost: 'gratuit',
  },
  rescue: {
    name: 'Ambulanța și pompierii',
    what: 'Dacă cineva este rănit sau grav bolnav.',
    hours: 'zi și noapte',
    languages: 'germană, adesea și engleză',
    cost: 'gratuit',
  },
  'violence-against-women': {
    name: 'Linia de ajutor „Violența împotriva femeilor”',
    what: 'Consiliere pentru femei, și în caz de trafic de persoane. Anonim.',
    hours: 'zi și noapte',
    languages: 'germană și multe alte limbi',
    cost: 'gratuit',
  },
  'white-ring': {
    name: 'Linia de ajutor „Weisser Ring”',
    what: 'Pentru toți cei care au trecut prin violență sau prin altă infracțiune. Anonim.',
    hours: 'în fiecare zi, între orele 7:00 și 22:00',
    languages: 'germană',
    cost: 'gratuit',
  },
  'young-people': {
    name: '„Nummer gegen Kummer”',
    what: 'Pentru copii și tineri. Anonim.',
    hours: 'de luni până sâmbătă, între orele 14:00 și 20:00',
    languages: 'germană',
    cost: 'gratuit',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge (linie de criză)',
    what: 'Dacă nu mai știți ce să faceți sau nu mai vreți să trăiți. Anonim.',
    hours: 'zi și noapte',
    languages: 'germană',
    cost: 'gratuit',
  },
  pregnant: {
    name: 'Linia de ajutor „Schwangere in Not”',
    what: 'Pentru femei însărcinate care vor să rămână anonime.',
    hours: 'zi și noapte',
    languages: 'germană și multe alte limbi',
    cost: 'gratuit',
  },
} as const satisfies Like<typeof de>
