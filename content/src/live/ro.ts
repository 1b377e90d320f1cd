import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ro = {
  asking: 'Verificăm dacă este cineva aici.',
  open: 'Chatul este deschis',
  openUntil: 'Chatul este deschis până {time}',
  here: 'Acum este cineva aici și vă răspunde.',
  full: 'Chatul este deschis, dar plin',
  many: 'Acum așteaptă multe persoane. Mai bine scrieți un mesaj.',
  opens: 'Chatul se deschide {time}',
  closed: 'Acum nu este nimeni în chat',
  unplanned: 'Încă nu știm când se deschide din nou chatul.',
  again: 'Data viitoare: {time}.',
  due: 'Cineva ar trebui să fie aici, am întrebat ce se întâmplă.',
  latest: 'Cel târziu {time} va fi din nou cineva aici.',
  missed: 'De {time} nu este nimeni aici. Ne pare rău.',
  write: 'Scrieți acum, vă răspundem până {date}.',
  keyless: 'Acum nimeni de aici nu poate citi mesajul dumneavoastră',
  instead: 'Vă rugăm să sunați sau să reveniți mai târziu.',
  unknown: 'Nu știm dacă este cineva aici',
  call: 'Momentan nu putem afișa starea chatului. Puteți suna oricând.',
  answer: 'Răspuns până {date}',
  perhaps: ', poate în germană sau engleză',
  week: 'Săptămâna trecută a fost cineva în chat în {days} din 7 zile, cel puțin {hours} ore pe zi. Am promis {of} zile.',

  unspoken: 'Acum nu poate răspunde nimeni în limba aleasă: {language}.',
  others: 'Acum este cineva aici, dar nu pentru limba aleasă: {language}.',
  neverSpoken: 'Încă nu știm când va fi din nou posibil.',
  otherwise: 'Răspunsul poate veni în germană sau engleză.',

  locale: 'ro',
  /** With its preposition: "până la ora 18:00", "de la ora 10:00", "marți la ora 10:00". */
  clock: 'la ora {time}',
  clockAbroad: 'la ora {time} (ora Germaniei)',
  at: '{day} {clock}',
  by: '{day}, {clock}',
  midnight: 'la miezul nopții',
  tonight: 'diseară la miezul nopții',
  today: 'astăzi',
  tomorrow: 'mâine',
  on: '{day}',
} as const satisfies Like<typeof de>
