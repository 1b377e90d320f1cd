import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  asking: 'Sprawdzamy, czy ktoś jest na czacie.',
  open: 'Czat jest otwarty',
  openUntil: 'Czat jest otwarty do: {time}',
  here: 'Teraz ktoś tu jest i Ci odpowie.',
  full: 'Czat jest otwarty, ale pełny',
  many: 'Teraz czeka wiele osób. Lepiej napisz wiadomość.',
  opens: 'Otwarcie czatu: {time}',
  closed: 'Teraz nikogo nie ma na czacie',
  unplanned: 'Nie wiemy jeszcze, kiedy czat znów się otworzy.',
  again: 'Następnym razem: {time}.',
  due: 'Ktoś powinien tu być, już to sprawdzamy.',
  latest: 'Ktoś znów tu będzie najpóźniej: {time}.',
  missed: 'Od {time} nikogo tu nie ma. Przepraszamy.',
  write: 'Napisz teraz. Odpowiedź najpóźniej: {date}.',
  keyless: 'Teraz nikt tutaj nie może przeczytać Twojej wiadomości',
  instead: 'Zadzwoń albo wróć tu później.',
  unknown: 'Nie wiemy, czy ktoś tu jest',
  call: 'Teraz nie możemy tego pokazać. Zadzwonić można zawsze.',
  answer: 'Odpowiedź najpóźniej: {date}',
  perhaps: ', być może po niemiecku lub angielsku',
  week: 'W zeszłym tygodniu ktoś był na czacie przez {days} z 7 dni, co najmniej {hours} godz. dziennie. Obiecujemy {of} dni.',

  unspoken: 'Teraz nikt nie może odpowiedzieć w tym języku: {language}.',
  others: 'Ktoś teraz tu jest, ale nie mówi w tym języku: {language}.',
  neverSpoken: 'Nie wiemy jeszcze, kiedy znów będzie to możliwe.',
  otherwise: 'Odpowiedź może przyjść po niemiecku lub angielsku.',

  locale: 'pl',
  clock: 'godz. {time}',
  clockAbroad: 'godz. {time} czasu niemieckiego',
  /** Days stay in the nominative, behind a colon: "we wtorek", "w środę" cannot be put together from their names. */
  at: '{day}, {clock}',
  by: '{day}, {clock}',
  midnight: 'północy',
  tonight: 'dzisiaj o północy',
  today: 'dzisiaj',
  tomorrow: 'jutro',
  on: '{day}',
} as const satisfies Like<typeof de>
